using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>The words that hyphens join: «trade-union» is also found as two words, and «национально-колониальный» by either.</summary>
internal static class HyphenParts
{
    public static IEnumerable<Span> Of(string text, Span word)
    {
        var start = word.Start;
        for (var i = word.Start; i < word.End; i++)
        {
            if (text[i] is '-' or '\u2010' or '\u2011')
            {
                if (i > start)
                {
                    yield return new Span(start, i - start);
                }

                start = i + 1;
            }
        }

        if (start < word.End)
        {
            yield return new Span(start, word.End - start);
        }
    }
}
