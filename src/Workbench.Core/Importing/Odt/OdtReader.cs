using System.Xml.Linq;
using Workbench.Importing.Containers;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Odt;

/// <summary>Reads OpenDocument text (ODF 1.3) as it stands when all tracked changes are accepted.</summary>
internal static class OdtReader
{
    public static bool Knows(Archive archive) =>
        archive.Has("content.xml") && (archive.Find("mimetype") is not { } type || type.Bytes.Span.StartsWith("application/vnd.oasis.opendocument.text"u8));

    public static ReadText Read(SourceFile source, Archive archive)
    {
        RefuseLocked(source, archive);
        var content = MarkupSource.Of(archive.Require("content.xml"), "content.xml");
        var about = Optional(archive, "meta.xml").Child("meta");
        var walker = new OdtWalker(source.Name, content, new OdtStyles(content.Root, Optional(archive, "styles.xml")));
        return new ReadText("odt", "odt", walker.Units(), about.Child("title").Words())
        {
            StatedLanguage = Language.TryParse(about.Child("language").Words(), out var language) ? language : Language.Unknown,
            Author = about.Child("initial-creator").Words() ?? about.Child("creator").Words(),
            Warnings = content.Warnings,
        };
    }

    private static XElement? Optional(Archive archive, string name) => archive.Find(name) is { } file ? MarkupSource.Of(file, name).Root : null;

    private static void RefuseLocked(SourceFile source, Archive archive)
    {
        if (Optional(archive, "META-INF/manifest.xml") is { } manifest && manifest.Descendants().Any(element => element.Is("encryption-data")))
        {
            throw new InputException(source.Name, "The document is locked with a password.", "Save it without one and import that.");
        }
    }
}
