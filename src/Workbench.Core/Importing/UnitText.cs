using System.Text;
using Workbench.Works;

namespace Workbench.Importing;

/// <summary>Makes a unit's text from raw characters: what nobody sees is removed, the rest folded.</summary>
internal static class UnitText
{
    public static string Of(ReadOnlySpan<char> raw, bool keepsSoftHyphens = false) =>
        IsFolded(raw) ? raw.ToString() : TextNormalization.Fold(WithoutInvisible(raw, keepsSoftHyphens));

    /// <summary>Whether nothing would be left of it.</summary>
    public static bool IsBlank(ReadOnlySpan<char> raw)
    {
        foreach (var character in raw)
        {
            if (!char.IsWhiteSpace(character) && !IsInvisible(character) && !IsJoiner(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a character belongs to the text, given the one before it that does.</summary>
    // Joiners carry meaning in Indic and Arabic scripts and in emoji, and none after a Latin or Cyrillic letter.
    public static bool IsSeen(char character, char before) => IsJoiner(character) ? before >= '\u0590' : !IsInvisible(character);

    // True only for text that folding would leave as it is; nearly every line is such, and is then copied once.
    private static bool IsFolded(ReadOnlySpan<char> raw)
    {
        var previous = ' ';
        foreach (var character in raw)
        {
            if (character == ' ' ? previous == ' ' : !IsPlain(character))
            {
                return false;
            }

            previous = character;
        }

        return raw.Length > 0 && previous != ' ';
    }

    private static bool IsPlain(char character) => character switch
    {
        > ' ' and < '\u007F' => true,
        > '\u00A0' and < '\u0300' => character != '\u00AD',
        >= '\u0400' and < '\u0483' or >= '\u048A' and < '\u0530' => true,
        >= '\u2010' and <= '\u2027' => true,
        _ => false,
    };

    private static string WithoutInvisible(ReadOnlySpan<char> raw, bool keepsSoftHyphens)
    {
        var visible = new StringBuilder(raw.Length);
        foreach (var character in raw)
        {
            if (IsSeen(character, visible.Length > 0 ? visible[^1] : ' ') || (keepsSoftHyphens && character == '\u00AD'))
            {
                visible.Append(character);
            }
        }

        return visible.ToString();
    }

    private static bool IsJoiner(char character) => character is '\u200C' or '\u200D';

    private static bool IsInvisible(char character) => character switch
    {
        < '\u0080' => char.IsControl(character) && !char.IsWhiteSpace(character),
        '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF' => true,
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => true,
        _ => char.IsControl(character) && !char.IsWhiteSpace(character),
    };
}
