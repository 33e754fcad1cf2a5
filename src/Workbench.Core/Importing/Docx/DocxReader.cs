using Workbench.Importing.Containers;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Docx;

/// <summary>Reads WordprocessingML (ECMA-376, transitional and strict) as it stands when all tracked changes are accepted.</summary>
internal static class DocxReader
{
    public static bool Knows(Archive archive) => DocxPackage.Knows(archive);

    public static ReadText Read(SourceFile source, Archive archive)
    {
        var package = new DocxPackage(archive);
        var about = package.Properties;
        return new ReadText("docx", "docx", new DocxWalker(source.Name, package).Units(), about.Child("title").Words())
        {
            StatedLanguage = Language.TryParse(about.Child("language").Words(), out var language) ? language : Language.Unknown,
            Author = about.Child("creator").Words(),
            Warnings = package.Document.Warnings,
        };
    }
}
