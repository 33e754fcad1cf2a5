using System.Globalization;
using System.Text;

namespace Workbench.Importing.Marking;

/// <summary>The raw characters of one unit as a reader meets them, with what sets stretches off and the anchors between them.</summary>
internal sealed class MarkedText
{
    private readonly StringBuilder raw = new();
    private readonly List<(int Start, TextMark Mark)> open = [];
    private readonly List<(int Start, int End, TextMark Mark)> closed = [];
    private readonly List<(int At, string Label, string Note)> anchors = [];

    public int Length => raw.Length;

    /// <summary>Whether there is neither a visible character nor an anchor.</summary>
    public bool IsBlank { get; private set; } = true;

    public void Append(ReadOnlySpan<char> characters)
    {
        if (characters.IsEmpty)
        {
            return;
        }

        IsBlank &= UnitText.IsBlank(characters);
        if (characters.IsNormalized())
        {
            if (raw.Length == 0 || !IsCombining(characters[0]))
            {
                raw.Append(characters);
                return;
            }
        }

        // A combining mark belongs to the letter before it, wherever the mark-up cuts.
        var letter = raw.Length > 0 && IsCombining(characters[0]) && !char.IsSurrogate(raw[^1]) ? raw[^1].ToString() : "";
        raw.Length -= letter.Length;
        raw.Append((letter + Sound(characters)).Normalize(NormalizationForm.FormC));
    }

    public void TrimEnd(bool hyphen)
    {
        var end = raw.Length;
        while (end > 0 && char.IsWhiteSpace(raw[end - 1]))
        {
            end--;
        }

        raw.Length = hyphen && end > 1 && raw[end - 1] is '-' or '\u2010' && char.IsLetter(raw[end - 2]) ? end - 1 : end;
    }

    public void Begin(TextMark mark) => open.Add((raw.Length, mark));

    public void End(TextMark mark)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Mark == mark)
            {
                closed.Add((open[i].Start, raw.Length, mark));
                open.RemoveAt(i);
                return;
            }
        }
    }

    public void Anchor(string label, string note)
    {
        anchors.Add((raw.Length, label, note));
        IsBlank = false;
    }

    /// <summary>The unit's text with its marks in place; what is open stays open for the next unit.</summary>
    public MarkedUnit Take()
    {
        foreach (var (start, mark) in open)
        {
            closed.Add((start, raw.Length, mark));
        }

        var unit = new MarkFolding(raw.ToString(), closed, anchors).Unit();
        Clear();
        return unit;
    }

    /// <summary>Forgets the text; what is open stays open.</summary>
    public void Clear()
    {
        raw.Clear();
        closed.Clear();
        anchors.Clear();
        IsBlank = true;
        for (var i = 0; i < open.Count; i++)
        {
            open[i] = (0, open[i].Mark);
        }
    }

    private static bool IsCombining(char character) =>
        character >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Half a surrogate pair has no normal form.
    private static string Sound(ReadOnlySpan<char> characters)
    {
        var sound = new StringBuilder(characters.Length);
        foreach (var rune in characters.EnumerateRunes())
        {
            sound.Append(rune.ToString());
        }

        return sound.ToString();
    }
}
