using System.Globalization;
using AngleSharp.Dom;
using Workbench.Importing.Marking;

namespace Workbench.Importing.Html;

/// <summary>
/// Finds the notes of a book and the links that lead to them: those that say so, and short links whose target leads back to them.
/// </summary>
internal sealed class HtmlNotes
{
    private const int MostLinks = 40;
    private const int MostElements = 2000;

    private readonly Dictionary<(string Page, string Id), IElement> targets = [];
    private readonly Dictionary<INode, string> names = [];
    private readonly Dictionary<IElement, List<IElement>?> linksOfBlocks = [];
    private readonly Dictionary<IElement, string> anchors = [];
    private readonly Dictionary<IElement, string> notes = [];
    private readonly HashSet<IElement> wayBack = [];

    private HtmlNotes()
    {
    }

    /// <param name="pages">In reading order.</param>
    public static HtmlNotes Find(IReadOnlyList<HtmlPage> pages)
    {
        var found = new HtmlNotes();
        foreach (var page in pages)
        {
            found.names[page.Page] = page.Name;
            foreach (var element in HtmlTree.Elements(page.Page))
            {
                if (element.Id is { Length: > 0 } id)
                {
                    found.targets.TryAdd((page.Name, id), element);
                }

                if (element.LocalName == "a" && element.GetAttribute("name") is { Length: > 0 } name)
                {
                    found.targets.TryAdd((page.Name, name), element);
                }
            }
        }

        foreach (var page in pages)
        {
            foreach (var link in HtmlTree.Elements(page.Page).Where(IsLink))
            {
                found.Consider(page, link);
            }
        }

        return found;
    }

    /// <summary>The note that a link anchors; null when it is no anchor.</summary>
    public string? NoteOf(IElement link) => anchors.GetValueOrDefault(link);

    /// <summary>The name of the note that an element is; null when it is none.</summary>
    public string? NoteIn(IElement block) => notes.GetValueOrDefault(block);

    /// <summary>Whether a link only leads from a note back to its anchor.</summary>
    public bool IsWayBack(IElement link) => wayBack.Contains(link);

    private void Consider(HtmlPage page, IElement link)
    {
        if (wayBack.Contains(link) || HtmlSemantics.Says(link, "backlink", "doc-backlink", "referrer"))
        {
            wayBack.Add(link);
            return;
        }

        if (TargetOf(page.Name, link) is not { } target || BlockOf(target) is not { } block || HtmlTree.IsWithin(link, block) || LinksOf(block) is not { } links)
        {
            return;
        }

        var said = HtmlSemantics.Says(link, "noteref", "doc-noteref", "footnote-ref", "footnoteref", "fnref");
        var back = links.Where(other => LeadsTo(names.GetValueOrDefault(block.Owner!, ""), other, link)).ToList();
        if (!said && (back.Count == 0 || NoteLabel.Of(link.TextContent) is null))
        {
            return;
        }

        if (!notes.TryGetValue(block, out var note))
        {
            notes[block] = note = notes.Count.ToString(CultureInfo.InvariantCulture);
        }

        anchors[link] = note;
        wayBack.UnionWith(back);
    }

    private IElement? TargetOf(string page, IElement link)
    {
        var address = link.GetAttribute("href") ?? "";
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || hash == address.Length - 1 || address.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        var file = hash == 0 ? page : PagePath.Resolve(page, address[..hash]);
        return file is null ? null : targets.GetValueOrDefault((file, Uri.UnescapeDataString(address[(hash + 1)..])));
    }

    private bool LeadsTo(string page, IElement back, IElement link) =>
        TargetOf(page, back) is { } target
        && (HtmlTree.IsWithin(link, target) ? link == target || HtmlTree.Elements(target).Take(4).Contains(link) : HtmlTree.IsWithin(target, link));

    /// <summary>The links in a block; null when it has more than any note.</summary>
    private List<IElement>? LinksOf(IElement block)
    {
        if (!linksOfBlocks.TryGetValue(block, out var links))
        {
            links = [.. HtmlTree.Elements(block).Take(MostElements + 1).Where(IsLink).Take(MostLinks + 1)];
            linksOfBlocks[block] = links = links.Count > MostLinks ? null : links;
        }

        return links;
    }

    private static bool IsLink(IElement element) => element.LocalName == "a" && element.HasAttribute("href");

    // A target that is a mark within a paragraph stands for that paragraph.
    private static IElement? BlockOf(IElement target)
    {
        var block = target;
        while (!HtmlElements.IsBlock(block) && block.ParentElement is { } parent)
        {
            block = parent;
        }

        return block.LocalName is "body" or "html" or "table" or "tbody" or "main" or "article" ? null : block;
    }
}
