using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Workbench.Importing;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>XML as XML 1.0 has it, nothing mended on the way: no DTD is read, no entity expanded, nothing outside opened.</summary>
internal static class StrictXml
{
    private const int Head = 1 << 16;

    public static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static XmlReader Open(SourceFile file) => XmlReader.Create(StreamOf(file), Settings);

    /// <summary>Runs a reading and makes a problem of what the parser throws.</summary>
    public static bool Guarded(ProblemList problems, Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (XmlException fault)
        {
            var place = fault.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
            problems.Error("xml", fault.LineNumber > 0 ? fault.LineNumber : null, $"The XML is broken: {(place > 0 ? fault.Message[..place] : fault.Message)}", "Mend it there; entities of HTML such as &nbsp; and control characters are not allowed.");
            return false;
        }
    }

    /// <returns>Null when it is broken, which is then told.</returns>
    public static XElement? Load(SourceFile file, ProblemList problems)
    {
        XElement? root = null;
        Guarded(problems, () =>
        {
            using var reader = Open(file);
            reader.MoveToContent();
            root = XmlTree.Read(file.Name, reader, []);
            while (reader.Read())
            {
                // What follows the root must be well-formed too.
            }
        });
        return root;
    }

    /// <summary>Tells entities that a document declares for itself, which other tools may expand or fetch.</summary>
    public static void RefuseEntities(SourceFile file, ProblemList problems, string rule)
    {
        var head = HeadOf(file);
        var at = head.IndexOf("<!ENTITY", StringComparison.Ordinal);
        if (at >= 0)
        {
            problems.Error(rule, head.AsSpan(0, at).Count('\n') + 1, "It declares entities of its own.", "Write the characters themselves: no tool should expand or fetch what a file names.");
        }
    }

    /// <summary>The first characters, read as what the byte order mark says, else UTF-8.</summary>
    public static string HeadOf(SourceFile file)
    {
        var bytes = file.Bytes.Span[..Math.Min(file.Bytes.Length, Head)];
        return bytes switch
        {
            [0xFF, 0xFE, ..] or [_, 0, ..] => Encoding.Unicode.GetString(bytes),
            [0xFE, 0xFF, ..] or [0, _, ..] => Encoding.BigEndianUnicode.GetString(bytes),
            _ => Encoding.UTF8.GetString(bytes),
        };
    }

    private static MemoryStream StreamOf(SourceFile file) =>
        MemoryMarshal.TryGetArray(file.Bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(file.Bytes.ToArray(), writable: false);
}
