using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;
using Workbench.Importing.Containers;
using Workbench.Importing.Encodings;
using Workbench.Importing.Html;
using Workbench.Importing.Marking;

namespace Workbench.Importing.Epub;

/// <summary>Reads the pages of an EPUB 2 or 3 in the order of its spine.</summary>
internal static class EpubReader
{
    private const long MostText = 64L * 1024 * 1024;

    public static bool Knows(Archive archive) => archive.Has("META-INF/container.xml");

    public static ReadText Read(SourceFile source, Archive archive)
    {
        var package = EpubPackage.Open(source, archive);
        var warnings = ImmutableArray.CreateBuilder<ImportWarning>();
        var pages = new List<HtmlPage>();
        try
        {
            Load(source, archive, package, pages, warnings);
            var notes = HtmlNotes.Find(pages);
            var units = new UnitCollector(source.Name);
            foreach (var page in pages.Where(page => page.Page.Body is not null))
            {
                new HtmlWalker(units, page, notes, FrozenSet<IElement>.Empty, isBook: true).Read(page.Page.Body!);
            }

            return new ReadText("epub", "epub", units.Finish(), package.Title)
            {
                StatedLanguage = package.Language,
                Author = package.Author,
                Translator = package.Translator,
                Warnings = warnings.ToImmutable(),
            };
        }
        finally
        {
            pages.ForEach(page => page.Dispose());
        }
    }

    private static void Load(SourceFile source, Archive archive, EpubPackage package, List<HtmlPage> pages, ImmutableArray<ImportWarning>.Builder warnings)
    {
        var total = 0L;
        foreach (var name in package.Pages)
        {
            if (archive.Find(name) is not { } file)
            {
                warnings.Add(new ImportWarning($"The page {name} that the book should have is missing."));
                continue;
            }

            total += file.Bytes.Length;
            if (total > MostText)
            {
                throw new InputException(source.Name, $"Its pages hold more than {MostText >> 20} MB.", "Split the book.");
            }

            if (file.Bytes.IsEmpty)
            {
                continue;
            }

            var decoded = TextDecoder.Decode(file, null);
            warnings.AddRange(decoded.Warnings.Select(warning => warning with { Message = $"{name}: {warning.Message}" }));
            pages.Add(new HtmlPage(file.Name, XhtmlText.WithoutEmptyTags(decoded.Text), part: name));
        }
    }
}
