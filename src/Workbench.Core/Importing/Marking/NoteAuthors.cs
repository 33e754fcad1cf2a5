using System.Text.RegularExpressions;
using Workbench.Works;

namespace Workbench.Importing.Marking;

/// <summary>Tells from a note's words who wrote it: <c>(Прим. перев.)</c>, <c>— Ред.</c>, <c>[Translator's note.]</c></summary>
internal static partial class NoteAuthors
{
    private const int Edge = 60;

    /// <param name="first">The note's first paragraph, which may begin with it.</param>
    /// <param name="last">Its last, which may end with it.</param>
    public static NoteAuthor Of(string first, string last)
    {
        var (head, tail) = (first[..Math.Min(first.Length, Edge)], last[Math.Max(0, last.Length - Edge)..]);
        foreach (var (who, words) in new[] { (NoteAuthor.Translator, Translator()), (NoteAuthor.Editor, Editor()), (NoteAuthor.Author, Author()) })
        {
            if (words.IsMatch(tail) || Opening(words, head))
            {
                return who;
            }
        }

        return NoteAuthor.Unknown;
    }

    /// <summary>From the role that mark-up names: <c>author</c>, <c>#transl</c>, <c>ed</c>.</summary>
    public static NoteAuthor OfRole(string? role) => (role ?? "").TrimStart('#').ToLowerInvariant() switch
    {
        "" => NoteAuthor.Unknown,
        var name when name.StartsWith("aut", StringComparison.Ordinal) || name.StartsWith("авт", StringComparison.Ordinal) => NoteAuthor.Author,
        var name when name.StartsWith("tr", StringComparison.Ordinal) || name.StartsWith("пер", StringComparison.Ordinal) => NoteAuthor.Translator,
        var name when name.StartsWith("ed", StringComparison.Ordinal) || name.StartsWith("ред", StringComparison.Ordinal) => NoteAuthor.Editor,
        _ => NoteAuthor.Unknown,
    };

    // At the head only when set apart from what follows.
    private static bool Opening(Regex words, string head)
    {
        var end = head.IndexOfAny([':', ')', ']']);
        return end > 0 && words.IsMatch(head[..(end + 1)]);
    }

    [GeneratedRegex(@"(?:^|[(\[—–-]\s*|[.!?…»""”]\s+)(?:прим(?:ечани[ея]|еч)?\.?\s*(?:перев?(?:одчи(?:ка|цы))?|п)|пер(?:ев)?\.|переводчик|translator[’']?s?\.?\s*(?:note)?|note (?:by|of) the translator|trans(?:l)?\.|tr\.|anm\.\s*d\.\s*ü\w*|note du traducteur|n\.\s*d\.\s*t)\.?\s*[)\].:—–-]*\s*$", Flags)]
    private static partial Regex Translator();

    [GeneratedRegex(@"(?:^|[(\[—–-]\s*|[.!?…»""”]\s+)(?:прим(?:ечани[ея]|еч)?\.?\s*(?:ред(?:актора|акции|\.)?|изд(?:ателя|ательства|\.)?|сост(?:авителя|\.)?)|ред(?:\.|акция)|изд\.|editor[’']?s?\.?\s*(?:note)?|note (?:by|of) the editors?|eds?\.|anm\.\s*d\.\s*(?:red|hg|hrsg)\w*|note de l[’']éditeur|n\.\s*d\.\s*[eé])\.?\s*[)\].:—–-]*\s*$", Flags)]
    private static partial Regex Editor();

    [GeneratedRegex(@"(?:^|[(\[—–-]\s*|[.!?…»""”]\s+)(?:прим(?:ечани[ея]|еч)?\.?\s*(?:авт(?:ора|\.)?)|авт\.|author[’']?s?\.?\s*(?:note)?|note (?:by|of) the author|anm\.\s*d\.\s*(?:verf|aut)\w*|note de l[’']auteur|n\.\s*d\.\s*a)\.?\s*[)\].:—–-]*\s*$", Flags)]
    private static partial Regex Author();

    private const RegexOptions Flags = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
