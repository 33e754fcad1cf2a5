using System.Text.RegularExpressions;
using Workbench.Works;

namespace Workbench.Translating;

/// <summary>Tells a source that came back from its translation, whatever was done to its capitals, spaces and punctuation.</summary>
internal static partial class Echo
{
    /// <summary>Names and borrowed words may stay as they are: a text with more running words than that may not.</summary>
    private const int MostBorrowedWords = 1;

    /// <summary>Between languages as near as Russian and Ukrainian a short sentence may stay as it is.</summary>
    private const int MostSharedWords = 5;

    /// <summary>What a service may put before or after an echo.</summary>
    private const int MostAddedWords = 3;

    public static bool Is(string source, string reply, Language from, Language to)
    {
        if (!Writing.IsIn(source, from))
        {
            return false; // French in a Russian novel is French in its translation too.
        }

        var (written, running) = (Writing.Of(reply), RunningWord().Count(source));
        return written is not null && written == Writing.Of(source) && !Writing.IsOf(to, written)
            ? reply.Count(char.IsLetter) > 1 && (written != "Latin" || running > MostBorrowedWords)
            : IsRepeated(WordsOf(source), WordsOf(reply), running, written == "Latin" ? MostBorrowedWords : MostSharedWords);
    }

    private static bool IsRepeated(string[] source, string[] reply, int running, int mostShared)
    {
        if (running <= mostShared || reply.Length < source.Length || reply.Length > source.Length + MostAddedWords)
        {
            return false;
        }

        return reply.Length == source.Length
            ? source.SequenceEqual(reply, StringComparer.Ordinal)
            : running > MostAddedWords && Enumerable.Range(0, reply.Length - source.Length + 1).Any(start => source.AsSpan().SequenceEqual(reply.AsSpan(start, source.Length)));
    }

    private static string[] WordsOf(string text) => [.. Word().Matches(text).Select(word => word.Value.ToLowerInvariant())];

    [GeneratedRegex(@"(?<!\w)\p{Ll}\w+")]
    private static partial Regex RunningWord();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}
