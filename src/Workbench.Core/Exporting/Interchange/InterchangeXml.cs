using System.Globalization;
using System.Text;
using System.Xml;
using Workbench.Aligning;

namespace Workbench.Exporting.Interchange;

/// <summary>What the XML formats are written with.</summary>
internal static class InterchangeXml
{
    /// <summary>The namespace of what only Workbench reads.</summary>
    public const string Namespace = "urn:workbench:interchange:1";

    public static XmlWriterSettings Settings { get; } = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        CloseOutput = false,
    };

    /// <summary>For texts with mark-up inside, in which every white space counts: lines are broken by <see cref="Break"/>.</summary>
    public static XmlWriterSettings RunOn { get; } = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineChars = "\n",
        CloseOutput = false,
    };

    public static void Break(this XmlWriter xml) => xml.WriteWhitespace("\n");

    public static string NameOf(LinkState state) => state.ToString().ToLowerInvariant();

    public static string NumberOf(double confidence) => confidence.ToString("0.###", CultureInfo.InvariantCulture);

    public static string StampOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Characters that XML does not allow, in the texts to be written.</summary>
    public static int CountDropped(AlignedWork work, IEnumerable<int> versions) =>
        versions.Select(v => work.Versions[v].Text).Prepend(work.Original)
            .Sum(text => text.Document.Units.Sum(u => u.Text.Length - XmlText.Clean(u.Text).Length));
}
