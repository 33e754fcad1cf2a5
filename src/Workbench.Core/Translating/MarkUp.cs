using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Workbench.Translating;

/// <summary>Finds HTML where plain text was asked for.</summary>
internal static partial class MarkUp
{
    private static readonly FrozenSet<string> Elements = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "b", "blockquote", "body", "br", "center", "cite", "code", "dd", "del", "div", "dl", "dt", "em", "font", "g", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "hr", "html", "i", "img", "ins", "li", "mark", "meta", "ol", "p", "pre", "q", "s", "script", "small", "span", "strike", "strong", "style", "sub", "sup", "table",
        "tbody", "td", "th", "thead", "title", "tr", "tt", "u", "ul");

    /// <summary>The first entity or tag of a reply that its source does not have; null where there is none.</summary>
    public static string? AddedTo(string source, string reply) =>
        Entity().Matches(reply).Select(entity => entity.Value).FirstOrDefault(entity => !source.Contains(entity, StringComparison.Ordinal)) ?? AddedTag(source, reply);

    /// <summary>Editors put words in angle brackets, too: as many as the source has may be in the reply, by whatever name.</summary>
    private static string? AddedTag(string source, string reply)
    {
        var tags = Tag().Matches(reply).ToList();
        if (tags.Count == 0)
        {
            return null;
        }

        var known = Tag().Matches(source).Select(tag => tag.Groups["name"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var added = tags.Where(tag => !known.Contains(tag.Groups["name"].Value)).ToList();
        var found = added.Find(tag => Elements.Contains(tag.Groups["name"].Value)) ?? (tags.Count > Bracketed().Count(source) ? added.FirstOrDefault() : null);
        return found is null ? null : $"<{found.Groups["name"].Value}>";
    }

    [GeneratedRegex("&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"<[/!]?(?<name>[A-Za-z][A-Za-z0-9:-]*)(?:\s[^<>]*)?/?>")]
    private static partial Regex Tag();

    [GeneratedRegex("<[^<>]+>")]
    private static partial Regex Bracketed();
}
