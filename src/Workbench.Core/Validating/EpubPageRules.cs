using System.Xml.Linq;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>The pages of an EPUB: languages, ids, links, navigation.</summary>
internal sealed class EpubPageRules(ProblemList problems, Func<string, bool> has, IReadOnlyList<EpubPage> pages)
{
    private static readonly string[] Loading = ["img", "script", "audio", "video", "source", "iframe", "embed", "object", "link", "track", "image"];

    private readonly Dictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);

    public void Check()
    {
        foreach (var page in pages)
        {
            problems.Part = page.Path;
            ids[page.Path] = Ids(page);
            Head(page);
            Languages(page);
        }

        foreach (var page in pages)
        {
            problems.Part = page.Path;
            Links(page);
            if (page.IsNavigation)
            {
                Navigation(page);
            }
        }

        PageBreaks();
    }

    private HashSet<string> Ids(EpubPage page)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in page.Root.DescendantsAndSelf().Where(element => element.ValueOf("id") is not null && !met.Add(element.ValueOf("id")!)))
        {
            problems.Error("epub-id-unique", element, $"The id \"{element.ValueOf("id")}\" is used twice.", "Give each element one of its own.");
        }

        return met;
    }

    private void Head(EpubPage page)
    {
        if (page.Root.Child("head").Child("title") is not { } title || title.Value.Trim().Length == 0)
        {
            problems.Error("epub-title", page.Root.Child("head") ?? page.Root, "The page has no title.", "Write <title> into head.");
        }
    }

    private void Languages(EpubPage page)
    {
        foreach (var element in page.Root.DescendantsAndSelf())
        {
            var (xml, html) = (element.Attribute(XNamespace.Xml + "lang")?.Value, element.Attribute("lang")?.Value);
            if (new[] { xml, html }.FirstOrDefault(tag => tag is { Length: > 0 } && !LanguageTags.IsWellFormed(tag)) is { } odd)
            {
                problems.Error("epub-page-language", element, $"\"{odd}\" is no language tag.", "Write a tag of BCP 47 such as ru or en-GB.");
            }
            else if (xml is not null && html is not null && !string.Equals(xml, html, StringComparison.OrdinalIgnoreCase))
            {
                problems.Error("epub-page-language", element, $"lang is \"{html}\" and xml:lang is \"{xml}\".", "They are the same.");
            }
        }
    }

    private void Links(EpubPage page)
    {
        foreach (var element in page.Root.Descendants())
        {
            foreach (var reference in element.Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src" or "poster" or "data").Select(attribute => attribute.Value.Trim()))
            {
                Link(page, element, reference);
            }
        }
    }

    private void Link(EpubPage page, XElement element, string reference)
    {
        if (EpubPaths.IsRemote(reference))
        {
            if (Loading.Contains(element.Name.LocalName, StringComparer.Ordinal) && !reference.StartsWith("data:", StringComparison.Ordinal))
            {
                problems.Error("epub-remote", element, $"The page loads {reference}.", "Put it into the book: nothing is loaded from outside.");
            }

            return;
        }

        var target = EpubPaths.Resolve(page.Path, reference);
        if (!has(target))
        {
            problems.Error("epub-link", element, $"'{reference}' leads to no file of the book.", "Mend the link.");
        }
        else if (EpubPaths.FragmentOf(reference) is { } fragment && ids.TryGetValue(target, out var known) && !known.Contains(fragment))
        {
            problems.Error("epub-fragment", element, $"'{reference}' leads to an id that is not there.", "Mend the link.");
        }
    }

    private void Navigation(EpubPage page)
    {
        var tables = page.Root.Descendants().Count(element => element.Is("nav") && Types(element).Contains("toc"));
        if (tables != 1)
        {
            problems.Error("epub-toc", page.Root, $"The navigation document has {tables} tables of contents.", "It has one <nav epub:type=\"toc\">.");
        }
    }

    private void PageBreaks()
    {
        var hasList = pages.Any(page => page.IsNavigation && page.Root.Descendants().Any(element => element.Is("nav") && Types(element).Contains("page-list")));
        foreach (var page in hasList ? [] : pages)
        {
            if (page.Root.Descendants().FirstOrDefault(element => Types(element).Contains("pagebreak")) is { } pageBreak)
            {
                problems.Part = page.Path;
                problems.Error("epub-page-list", pageBreak, "There are page breaks, and the navigation has no page list.", "Write <nav epub:type=\"page-list\">.");
                return;
            }
        }
    }

    private static string[] Types(XElement element) => (element.ValueOf("type") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
