using System.Text;

namespace Workbench.Aligning.Words;

/// <summary>
/// A word in the letters that romanisations of one name share: Cyrillic written in Latin letters, then h as g, c and z as s,
/// o as a, i, y and j as e, w as v, ph as f, x as ks, and doubled letters once. Сольц, Solts and Salts all become <c>salts</c>.
/// </summary>
internal static class Skeleton
{
    private static readonly Dictionary<char, string> Latin = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['е'] = "e", ['ж'] = "sg", ['з'] = "s", ['и'] = "e", ['й'] = "e",
        ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "a", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u",
        ['ф'] = "f", ['х'] = "kg", ['ц'] = "ts", ['ч'] = "sg", ['ш'] = "sg", ['щ'] = "sgsg", ['ъ'] = "", ['ы'] = "e", ['ь'] = "", ['э'] = "e",
        ['ю'] = "eu", ['я'] = "ea", ['і'] = "e", ['ѣ'] = "e", ['ѳ'] = "f", ['ѵ'] = "e", ['ї'] = "e", ['є'] = "e", ['ґ'] = "g", ['ў'] = "v",
    };

    public static string Of(string word)
    {
        var skeleton = new StringBuilder(word.Length + 2);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            foreach (var plain in Latin.TryGetValue(letter, out var written) ? written : char.IsAsciiLetter(letter) ? letter.ToString() : "")
            {
                Append(skeleton, plain);
            }
        }

        return skeleton.ToString();
    }

    /// <summary>Words with different keys are never compared: the first letter and the first consonant after it.</summary>
    public static int Key(string skeleton)
    {
        for (var i = 1; i < skeleton.Length; i++)
        {
            if (skeleton[i] is not ('a' or 'e' or 'u'))
            {
                return (skeleton[0] << 8) | skeleton[i];
            }
        }

        return skeleton[0] << 8;
    }

    /// <summary>The length of the longest common subsequence.</summary>
    public static int CommonSubsequence(string left, string right)
    {
        Span<int> row = stackalloc int[Math.Min(right.Length, 63) + 1];
        row.Clear();
        foreach (var a in left.AsSpan(0, Math.Min(left.Length, 63)))
        {
            var diagonal = 0;
            for (var j = 1; j < row.Length; j++)
            {
                var above = row[j];
                row[j] = a == right[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }

    private static void Append(StringBuilder skeleton, char letter)
    {
        switch (letter)
        {
            case 'h' when skeleton.Length > 0 && skeleton[^1] == 'p':
                skeleton[^1] = 'f';
                return;
            case 'x':
                Append(skeleton, 'k');
                letter = 's';
                break;
            default:
                letter = letter switch
                {
                    'h' => 'g',
                    'c' or 'z' => 's',
                    'o' => 'a',
                    'i' or 'y' or 'j' => 'e',
                    'w' => 'v',
                    'q' => 'k',
                    _ => letter,
                };
                break;
        }

        if (skeleton.Length == 0 || skeleton[^1] != letter)
        {
            skeleton.Append(letter);
        }
    }
}
