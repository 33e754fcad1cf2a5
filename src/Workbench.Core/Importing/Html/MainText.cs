using AngleSharp.Dom;

namespace Workbench.Importing.Html;

/// <summary>
/// Finds what surrounds the main text of a web page. Three signs count: what the page says of its parts, parts named as a site names
/// its menus, and parts that are mostly links.
/// </summary>
internal static class MainText
{
    // A part with this share of the page's words is the text, whatever it is called.
    private const double TooMuch = 0.4;
    private const double MostlyLinks = 0.6;
    private const double ManyLinks = 0.3;
    private const int FewLinks = 3;

    private static readonly string[] Roles = ["navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar"];

    private static readonly string[] Names =
    [
        "nav", "navbar", "navigation", "menu", "topmenu", "mainmenu", "submenu", "sidebar", "side-bar", "footer", "header", "breadcrumb", "breadcrumbs", "toolbar",
        "share", "social", "comments", "related", "cookie", "cookies", "banner", "ad", "ads", "advert", "pager", "pagination", "copyright", "skip",
        "skip-link", "login", "subscribe", "newsletter", "counter", "search", "topbar", "masthead", "widget", "rating", "tags", "meta",
    ];

    public static IReadOnlySet<IElement> Surroundings(IElement body)
    {
        var weights = new TextWeights(body);
        var found = new HashSet<IElement>();
        var main = Main(body, weights);
        foreach (var element in HtmlTree.Elements(body))
        {
            var outside = main is not null && !HtmlTree.IsWithin(element, main) && !HtmlTree.IsWithin(main, element);
            if (HtmlElements.IsBlock(element) && (outside ? !IsTitle(element, main!) : Surrounds(element, weights)))
            {
                found.Add(element);
            }
        }

        return found;
    }

    // The title of a page often stands in a header before its main part.
    private static bool IsTitle(IElement element, IElement main) =>
        !HoldsTitle(main) && (element.LocalName == "h1" || HoldsTitle(element));

    private static bool HoldsTitle(IElement element) => HtmlTree.Elements(element).Any(inner => inner.LocalName == "h1");

    private static IElement? Main(IElement body, TextWeights weights)
    {
        var candidates = HtmlTree.Elements(body).Where(element => element.LocalName == "main" || element.GetAttribute("role") == "main").ToList();
        if (candidates.Count == 0 && HtmlTree.Elements(body).Where(element => element.LocalName == "article").Take(2).ToList() is [var only])
        {
            candidates.Add(only);
        }

        return candidates.Where(main => weights.ShareOf(main) >= TooMuch).MaxBy(weights.ShareOf);
    }

    private static bool Surrounds(IElement element, TextWeights weights)
    {
        if (HtmlElements.IsFurniture(element))
        {
            return true;
        }

        if (weights.ShareOf(element) >= TooMuch || HtmlSemantics.Says(element, Roles))
        {
            return weights.ShareOf(element) < TooMuch;
        }

        var links = weights.LinksOf(element);
        var density = weights.DensityOf(element);
        return (density >= MostlyLinks && links >= FewLinks)
            || (IsNamed(element) && (density >= ManyLinks || weights.LengthOf(element) < 200) && element.LocalName is not ['h', >= '1' and <= '6']);
    }

    private static bool IsNamed(IElement element) =>
        HtmlSemantics.Says(element, Names) || (element.Id is { } id && Array.Exists(Names, name => name.Equals(id, StringComparison.OrdinalIgnoreCase)));
}
