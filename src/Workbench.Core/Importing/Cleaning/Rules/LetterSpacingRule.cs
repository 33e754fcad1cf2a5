using Workbench.Importing.Cleaning.Scans;

namespace Workbench.Importing.Cleaning.Rules;

/// <summary>Closes up words that are spaced out letter by letter for emphasis; the text's own words say where one ends and the next begins.</summary>
internal sealed class LetterSpacingRule() : CleaningRule("letter-spacing", "words spaced out letter by letter are closed up")
{
    private const int FewestLetters = 3;
    private const int FewestDigits = 4;
    private const string WordsOfOneLetter = "aAIOàôyаАвВиИкКоОсСуУяЯжбіІзЗ";

    private static readonly System.Buffers.SearchValues<char> OfNumbers = System.Buffers.SearchValues.Create("0123456789-–");

    public override bool NeedsPages => true;

    public override Findings Find(ScanText scan)
    {
        if (!HasSpacedLetters(scan.Source))
        {
            return Findings.None;
        }

        var patches = new List<Patch>();
        var run = new List<Letter>();
        foreach (var line in scan.Lines.Where(line => !line.IsBlank))
        {
            for (var start = 0; start < line.Text.Length;)
            {
                var end = line.Text.IndexOf(' ', start);
                end = end < 0 ? line.Text.Length : end;
                if (!IsPiece(line.Text.AsSpan(start, end - start), scan.Words, run.Count > 0))
                {
                    Close(run, scan, patches);
                }
                else
                {
                    run.AddRange(Enumerable.Range(start, end - start).Select(i => new Letter(line, i, i == start)));
                }

                start = end + 1;
            }
        }

        Close(run, scan, patches);
        return new Findings(patches, patches.Count > 0 && scan.Pages.IsKnown);
    }

    private static bool HasSpacedLetters(string source)
    {
        for (var i = 1; i + 4 < source.Length; i++)
        {
            if (source[i] == ' ' && source[i + 2] == ' ' && source[i + 4] == ' ' && char.IsLetter(source[i + 1]) && char.IsLetter(source[i + 3]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A letter with the punctuation on it, or a scrap of a few letters between such.</summary>
    private static bool IsPiece(ReadOnlySpan<char> token, Vocabulary words, bool inside)
    {
        var (letters, digits) = (0, 0);
        foreach (var character in token)
        {
            letters += char.IsLetter(character) ? 1 : 0;
            digits += char.IsDigit(character) ? 1 : 0;
        }

        var isInitial = token.Length == 2 && char.IsUpper(token[0]) && token[1] == '.';
        return !isInitial && token.Length <= 4 && letters + digits > 0
            && (letters + digits == 1 || (token is "-" or "–") || (inside && letters == 0 && token.IndexOfAnyExcept(OfNumbers) < 0) || (inside && letters <= 2 && digits == 0 && token.Length == letters && words.Count(token) <= 1));
    }

    private void Close(List<Letter> run, ScanText scan, List<Patch> patches)
    {
        var (pieces, letters) = (run.Count(letter => letter.StartsPiece), run.Count(letter => letter.StartsPiece && char.IsLetter(letter.Character)));
        if (letters >= FewestLetters || (letters == 0 && pieces >= FewestDigits) || (pieces == 2 && IsPair(run, scan.Words)))
        {
            var text = string.Concat(run.Select(letter => letter.Character));
            var borders = WordBorders.Of(text, scan.Words, WordsOfOneLetter);
            if (borders is not null)
            {
                for (var i = 1; i < run.Count; i++)
                {
                    if (run[i].StartsPiece && !borders[i] && IsInWord(run[i - 1], run[i]))
                    {
                        patches.AddRange(scan.Untouched(run[i - 1].Place + 1, run[i].Place).Select(gap => Replace(gap.Start, gap.Length, "")));
                    }
                }
            }
        }

        run.Clear();
    }

    // Punctuation ends a word, and only words run on from line to line.
    private static bool IsInWord(Letter before, Letter letter) =>
        !",;:!?)]”".Contains(before.Character, StringComparison.Ordinal)
        && (before.Line == letter.Line || (char.IsLetter(before.Character) && char.IsLetter(letter.Character)));

    // "i t" is "it", but "a I" is nothing.
    private static bool IsPair(List<Letter> run, Vocabulary words) =>
        run is [var first, var second] && char.IsLower(second.Character) && char.IsLetter(first.Character)
        && !(WordsOfOneLetter.Contains(first.Character, StringComparison.Ordinal) && WordsOfOneLetter.Contains(second.Character, StringComparison.Ordinal))
        && words.Count([first.Character, second.Character]) > 5;

    private readonly record struct Letter(ScanLine Line, int Index, bool StartsPiece)
    {
        public char Character => Line.Text[Index];

        public int Place => Line.Place(Index);
    }
}
