namespace Workbench.Importing.Markup;

/// <summary>Finds the sections of a document in which an ampersand is no mark: comments, CDATA, instructions, the DTD.</summary>
internal static class XmlSections
{
    private static readonly (string Opens, string Closes)[] Sections = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];

    /// <summary>Where the unparsed section ends that <paramref name="at"/> lies in; null when it lies in none.</summary>
    /// <param name="from">A place before it that lies in none.</param>
    public static int? EndOfUnparsed(string text, int from, int at)
    {
        for (var open = text.IndexOf('<', from, at - from); open >= 0;)
        {
            var end = EndOfSection(text, open) ?? open + 1;
            if (end > at)
            {
                return end;
            }

            open = text.IndexOf('<', end, at - end);
        }

        return null;
    }

    /// <summary>Where the section that opens there ends; null when none does.</summary>
    public static int? EndOfSection(string text, int open)
    {
        foreach (var (opens, closes) in Sections)
        {
            if (text.AsSpan(open).StartsWith(opens, StringComparison.Ordinal))
            {
                var end = text.IndexOf(closes, open + opens.Length, StringComparison.Ordinal);
                return end < 0 ? text.Length : end + closes.Length;
            }
        }

        return text.AsSpan(open).StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? EndOfDoctype(text, open) : null;
    }

    private static int EndOfDoctype(string text, int open)
    {
        var inside = false;
        for (var at = open; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' or '\'':
                    var quote = text.IndexOf(text[at], at + 1);
                    at = quote < 0 ? text.Length : quote;
                    break;
                case '[':
                    inside = true;
                    break;
                case ']':
                    inside = false;
                    break;
                case '<' when text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal):
                    var comment = text.IndexOf("-->", at, StringComparison.Ordinal);
                    at = comment < 0 ? text.Length : comment + 2;
                    break;
                case '>' when !inside:
                    return at + 1;
            }
        }

        return text.Length;
    }
}
