using System.Collections.Frozen;
using System.Xml;
using System.Xml.Schema;
using Workbench.Importing;

namespace Workbench.Validating;

/// <summary>The schema of XLIFF 2.1 as OASIS publishes it; it says what no rule of ours has said of the same line.</summary>
internal static class XliffSchema
{
    private static readonly FrozenDictionary<string, string> Namespaces = new Dictionary<string, string>
    {
        ["xml.xsd"] = "http://www.w3.org/XML/1998/namespace",
        ["xliff_core_2.0.xsd"] = "urn:oasis:names:tc:xliff:document:2.0",
    }.ToFrozenDictionary();

    private static readonly Lazy<XmlSchemaSet> Schemas = new(Compiled);

    public static void Check(SourceFile file, ProblemList problems)
    {
        var settings = StrictXml.Settings;
        settings.ValidationType = ValidationType.Schema;
        settings.Schemas = Schemas.Value;
        settings.ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings & ~XmlSchemaValidationFlags.ProcessInlineSchema & ~XmlSchemaValidationFlags.ProcessSchemaLocation;
        settings.ValidationEventHandler += (_, told) => Tell(told, problems);
        using var stream = new MemoryStream(file.Bytes.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, settings);
        StrictXml.Guarded(problems, () =>
        {
            while (reader.Read())
            {
                // The handler is told what is wrong.
            }
        });
    }

    private static void Tell(ValidationEventArgs told, ProblemList problems)
    {
        var line = told.Exception.LineNumber;
        if (told.Severity == XmlSeverityType.Error && !problems.HasErrorAt(line))
        {
            problems.Error("xliff-schema", line > 0 ? line : null, told.Message, "See the schema of XLIFF 2.1.");
        }
    }

    private static XmlSchemaSet Compiled()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var (name, space) in Namespaces)
        {
            using var stream = typeof(XliffSchema).Assembly.GetManifestResourceStream(name)!;
            using var reader = XmlReader.Create(stream, StrictXml.Settings);
            set.Add(space, reader);
        }

        set.Compile();
        return set;
    }
}
