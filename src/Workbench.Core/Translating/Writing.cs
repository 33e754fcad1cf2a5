using System.Text;
using Workbench.Works;

namespace Workbench.Translating;

/// <summary>The writing systems that letters belong to, and languages are written in.</summary>
internal static class Writing
{
    private static readonly (int First, int Last, string Name)[] Ranges =
    [
        (0x0041, 0x024F, "Latin"), (0x0370, 0x03FF, "Greek"), (0x0400, 0x052F, "Cyrillic"), (0x0530, 0x058F, "Armenian"), (0x0590, 0x05FF, "Hebrew"), (0x0600, 0x077F, "Arabic"),
        (0x0900, 0x097F, "Devanagari"), (0x0E00, 0x0E7F, "Thai"), (0x10A0, 0x10FF, "Georgian"), (0x1E00, 0x1EFF, "Latin"), (0x1F00, 0x1FFF, "Greek"), (0x3040, 0x9FFF, "Han"),
        (0xAC00, 0xD7AF, "Hangul"),
    ];

    /// <summary>How a language is written; some are written in several ways.</summary>
    public static bool IsOf(Language language, string writing) => writing == language.Tag switch
    {
        "ru" or "uk" or "be" or "bg" or "mk" or "kk" or "ky" or "tg" or "mn" or "tt" or "ba" or "os" or "cv" or "ab" or "ce" or "rue" or "cu" => "Cyrillic",
        "sr" or "sh" or "bs" or "uz" or "az" when writing is "Cyrillic" => "Cyrillic",
        "el" => "Greek",
        "hy" => "Armenian",
        "he" or "yi" => "Hebrew",
        "ar" or "fa" or "ur" or "ps" or "ug" or "sd" => "Arabic",
        "hi" or "mr" or "ne" or "sa" => "Devanagari",
        "th" => "Thai",
        "ka" => "Georgian",
        "zh" or "ja" => "Han",
        "ko" => "Hangul",
        _ => "Latin",
    };

    /// <summary>The writing system of most letters of a text; null where none has more than half of them.</summary>
    public static string? Of(string text)
    {
        var letters = text.EnumerateRunes().Where(Rune.IsLetter).Select(Of).ToList();
        return letters.GroupBy(name => name).FirstOrDefault(group => group.Key is not null && group.Count() * 2 > letters.Count)?.Key;
    }

    public static bool IsIn(string text, Language language) => text.EnumerateRunes().Any(rune => Rune.IsLetter(rune) && Of(rune) is { } name && IsOf(language, name));

    private static string? Of(Rune letter) => Array.Find(Ranges, range => letter.Value >= range.First && letter.Value <= range.Last).Name;
}
