using Workbench.Works;

namespace Workbench.Importing.Languages;

/// <summary>Tells scripts by their letters, and the languages that are written in one alone.</summary>
internal static class Scripts
{
    private static readonly string[] Cyrillic = ["ru", "uk", "be", "bg", "sr", "mk", "kk"];
    private static readonly string[] Hebrew = ["he", "yi"];
    private static readonly string[] Arabic = ["ar", "fa", "ur"];

    public static Script Of(char letter) => letter switch
    {
        < '\u0250' => char.IsLetter(letter) ? Script.Latin : Script.None,
        >= '\u0370' and < '\u0400' or >= '\u1F00' and < '\u2000' => Script.Greek,
        >= '\u0400' and < '\u0530' => Script.Cyrillic,
        >= '\u0530' and < '\u0590' => Script.Armenian,
        >= '\u0590' and < '\u0600' => Script.Hebrew,
        >= '\u0600' and < '\u0780' => Script.Arabic,
        >= '\u0E00' and < '\u0E80' => Script.Thai,
        >= '\u10A0' and < '\u1100' => Script.Georgian,
        >= '\u1E00' and < '\u1F00' => Script.Latin,
        >= '\u3040' and < '\u3100' => Script.Kana,
        >= '\u3400' and < '\uA000' => Script.Han,
        >= '\uAC00' and < '\uD7B0' => Script.Hangul,
        _ => char.IsLetter(letter) ? Script.Other : Script.None,
    };

    /// <summary>The script of a language that is told by its words.</summary>
    public static Script Of(Language language) =>
        Cyrillic.Contains(language.Tag) ? Script.Cyrillic
        : Hebrew.Contains(language.Tag) ? Script.Hebrew
        : Arabic.Contains(language.Tag) ? Script.Arabic
        : Script.Latin;

    /// <summary>The language that is written in a script alone; unknown where several are.</summary>
    public static Language Only(Script script) => script switch
    {
        Script.Greek => Language.Parse("el"),
        Script.Armenian => Language.Parse("hy"),
        Script.Georgian => Language.Parse("ka"),
        Script.Thai => Language.Parse("th"),
        Script.Kana => Language.Parse("ja"),
        Script.Han => Language.Parse("zh"),
        Script.Hangul => Language.Parse("ko"),
        _ => Language.Unknown,
    };

    /// <summary>The text with the letters of other scripts blanked.</summary>
    public static ReadOnlySpan<char> Only(ReadOnlySpan<char> text, Script script)
    {
        var only = text.ToArray();
        for (var i = 0; i < only.Length; i++)
        {
            only[i] = Of(only[i]) == script || !char.IsLetter(only[i]) ? only[i] : ' ';
        }

        return only;
    }

    /// <summary>The script of most letters; kana decide, as Japanese has more of Han than of its own.</summary>
    public static (Script Script, int Letters) Most(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[(int)Script.Other + 1];
        foreach (var character in text)
        {
            counts[(int)Of(character)]++;
        }

        counts[(int)Script.None] = 0;
        var han = counts[(int)Script.Han];
        if (counts[(int)Script.Kana] * 10 > han && counts[(int)Script.Kana] > 0)
        {
            counts[(int)Script.Kana] += han;
        }

        var best = 0;
        for (var script = 1; script < counts.Length; script++)
        {
            best = counts[script] > counts[best] ? script : best;
        }

        return ((Script)best, counts[best]);
    }
}
