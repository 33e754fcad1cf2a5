using System.Xml.Linq;
using Workbench.Importing.Containers;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>What the package of an EPUB says is in it, and in which order it is read.</summary>
internal sealed class EpubManifestRules(ProblemList problems, Archive archive, string packagePath)
{
    public List<EpubItem> Check(XElement package)
    {
        var elements = package.Child("manifest").Children("item").ToList();
        var items = elements.Where(item => item.ValueOf("href") is { } href && !EpubPaths.IsRemote(href)).Select(item => new EpubItem(
            EpubPaths.Resolve(packagePath, item.ValueOf("href")!), item.ValueOf("media-type"), Properties(item).Contains("nav"))).ToList();
        foreach (var element in elements)
        {
            Item(element);
        }

        var navigation = elements.Count(item => Properties(item).Contains("nav"));
        if (navigation != 1)
        {
            problems.Error("epub-nav", package.Child("manifest") ?? package, $"The manifest has {navigation} items with properties=\"nav\".", "One item is the navigation document.");
        }

        Spine(package, elements);
        Unlisted(package, items);
        return items;
    }

    private void Item(XElement item)
    {
        if (item.ValueOf("href") is not { } href || item.ValueOf("id") is null || item.ValueOf("media-type") is null)
        {
            problems.Error("epub-manifest", item, "An item lacks id, href or media-type.", "Say all three.");
        }
        else if (!EpubPaths.IsRemote(href) && !archive.Has(EpubPaths.Resolve(packagePath, href)))
        {
            problems.Error("epub-manifest", item, $"The manifest names '{href}', which is not in the book.", "Put it there, or leave the item out.");
        }
    }

    private void Spine(XElement package, List<XElement> items)
    {
        var ids = items.Select(item => item.ValueOf("id")).ToHashSet(StringComparer.Ordinal);
        var references = package.Child("spine").Children("itemref").ToList();
        if (references.Count == 0)
        {
            problems.Error("epub-spine", package.Child("spine") ?? package, "The spine is empty.", "It lists the pages in reading order.");
        }

        foreach (var reference in references.Where(reference => !ids.Contains(reference.ValueOf("idref"))))
        {
            problems.Error("epub-spine", reference, $"The spine names \"{reference.ValueOf("idref")}\", which no item has as its id.", "Name an item of the manifest.");
        }
    }

    private void Unlisted(XElement package, List<EpubItem> items)
    {
        var listed = items.Select(item => item.Path).Append(packagePath).Append("mimetype").ToHashSet(StringComparer.Ordinal);
        foreach (var name in archive.Names.Where(name => !listed.Contains(name) && !name.StartsWith("META-INF/", StringComparison.Ordinal)))
        {
            problems.Error("epub-unlisted", package.Child("manifest"), $"The file '{name}' is in the book and not in the manifest.", "List it, or leave it out.");
        }
    }

    private static string[] Properties(XElement item) => (item.ValueOf("properties") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
