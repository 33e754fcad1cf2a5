using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Workbench.Works;

namespace Workbench.Translating;

/// <summary>Holds every answer against its question, so that nothing is stored that is no translation.</summary>
internal static partial class ReplyCheck
{
    private static readonly FrozenSet<string> WrittenInCyrillic =
        FrozenSet.Create("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn", "tt", "ba", "os", "cv", "ab", "ce", "rue", "cu");

    private const int MostSharedWords = 5;

    /// <summary>One result for each piece of the batch, in its order; texts that passed are in the form of units.</summary>
    public static ImmutableArray<PieceResult> Judge(TranslationBatch batch, ImmutableArray<PieceResult> results)
    {
        var answers = results.ToLookup(result => result.Id);
        return [.. batch.Pieces.Select(piece => answers[piece.Id].Take(2).ToArray() switch
        {
            [{ Text: { } text }] => JudgeText(piece, TextNormalization.Fold(text), batch.Target),
            [var failed] => failed,
            [] => Fault(piece, PieceFault.NotReturned, "the provider returned nothing for it"),
            _ => Fault(piece, PieceFault.NotReturned, "the provider returned it more than once"),
        })];
    }

    /// <summary>Whether the provider garbled the answer, so that asking once more is worth while.</summary>
    public static bool IsGarbled(PieceFault? fault) =>
        fault is PieceFault.NotReturned or PieceFault.Empty or PieceFault.Untranslated or PieceFault.MarkedUp;

    private static PieceResult JudgeText(Piece piece, string text, Language target)
    {
        if (text.Length == 0)
        {
            return Fault(piece, PieceFault.Empty, "the provider returned an empty text");
        }

        if (Entity().IsMatch(text) && !Entity().IsMatch(piece.Text))
        {
            return Fault(piece, PieceFault.MarkedUp, $"the provider returned HTML ({Entity().Match(text).Value}) for plain text");
        }

        return IsEcho(piece.Text, text, target)
            ? Fault(piece, PieceFault.Untranslated, "the provider returned the source unchanged")
            : PieceResult.Done(piece.Id, text);
    }

    /// <summary>
    /// Names and borrowed words may stay as they are, and between languages as near as Russian and Ukrainian a short sentence
    /// may too. Running words otherwise may not, nor Cyrillic in a language without it.
    /// </summary>
    private static bool IsEcho(string source, string text, Language target)
    {
        if (!string.Equals(TextNormalization.Fold(source), text, StringComparison.Ordinal))
        {
            return false;
        }

        var cyrillic = Cyrillic().IsMatch(text);
        var near = cyrillic && WrittenInCyrillic.Contains(target.Tag);
        return (cyrillic && !near) || RunningWord().Count(text) > (near ? MostSharedWords : 1);
    }

    private static PieceResult Fault(Piece piece, PieceFault fault, string reason) =>
        PieceResult.Failed(piece.Id, fault, reason, retryable: true);

    [GeneratedRegex("&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"(?<!\w)\p{Ll}\w+")]
    private static partial Regex RunningWord();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();
}
