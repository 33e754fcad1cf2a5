using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Editions.Latex;

/// <summary>Languages as polyglossia names them, each with its hyphenation.</summary>
internal static class LatexLanguages
{
    /// <summary>For a language that polyglossia does not know: no hyphenation.</summary>
    private const string None = "nohyphenation";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["ar"] = "arabic", ["be"] = "belarusian", ["bg"] = "bulgarian", ["cs"] = "czech", ["da"] = "danish", ["de"] = "german", ["el"] = "greek",
        ["en"] = "english", ["es"] = "spanish", ["et"] = "estonian", ["fa"] = "persian", ["fi"] = "finnish", ["fr"] = "french", ["he"] = "hebrew",
        ["hu"] = "hungarian", ["it"] = "italian", ["la"] = "latin", ["lt"] = "lithuanian", ["lv"] = "latvian", ["nl"] = "dutch", ["no"] = "norwegian",
        ["pl"] = "polish", ["pt"] = "portuguese", ["ro"] = "romanian", ["ru"] = "russian", ["sk"] = "slovak", ["sl"] = "slovenian", ["sr"] = "serbian",
        ["sv"] = "swedish", ["tr"] = "turkish", ["uk"] = "ukrainian",
    };

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["ar"] = "arabic", ["fa"] = "arabic", ["be"] = "cyrillic", ["bg"] = "cyrillic", ["ru"] = "cyrillic", ["sr"] = "cyrillic", ["uk"] = "cyrillic", ["el"] = "greek", ["he"] = "hebrew",
    };

    public static string Switch(Language language, string text) => Names.TryGetValue(language.Tag, out var name) ? $"\\text{name}{{{text}}}" : $"\\text{None}{{{text}}}";

    public static string Setup(ImmutableArray<Language> languages)
    {
        var known = languages.Where(l => Names.ContainsKey(l.Tag)).Select(l => Names[l.Tag]).Distinct(StringComparer.Ordinal).ToList();
        var main = known.Count > 0 ? known[0] : "english";
        var lines = known.Skip(1).Select(name => $"\\setotherlanguage{{{name}}}").Prepend($"\\setdefaultlanguage{{{main}}}");
        return string.Join('\n', [.. lines, $"\\providecommand{{\\text{None}}}[1]{{{{\\hyphenpenalty=10000 #1}}}}"]);
    }

    /// <summary>The first typeface found that has Latin, Cyrillic and Greek.</summary>
    public static string Fonts(ImmutableArray<Language> languages)
    {
        string[] faces = ["PT Serif", "Noto Serif", "Libertinus Serif", "Liberation Serif", "DejaVu Serif"];
        var chosen = faces.Reverse().Skip(1).Aggregate(Named(faces[^1]), (otherwise, face) => $"\\IfFontExistsTF{{{face}}}{{{Named(face)}}}{{{otherwise}}}");
        var scripts = languages.Select(l => Scripts.GetValueOrDefault(l.Tag)).OfType<string>().Distinct(StringComparer.Ordinal).Select(FontOf);
        return string.Join('\n', [chosen, "\\setmainfont{\\editionface}", .. scripts]);
    }

    private static string Named(string face) => $"\\newcommand\\editionface{{{face}}}";

    private static string FontOf(string script) => script switch
    {
        "cyrillic" => "\\newfontfamily\\cyrillicfont{\\editionface}[Script=Cyrillic]",
        "greek" => "\\newfontfamily\\greekfont{\\editionface}[Script=Greek]",
        "hebrew" => "\\IfFontExistsTF{Noto Serif Hebrew}{\\newfontfamily\\hebrewfont{Noto Serif Hebrew}[Script=Hebrew]}{\\newfontfamily\\hebrewfont{DejaVu Sans}[Script=Hebrew]}",
        _ => "\\IfFontExistsTF{Noto Naskh Arabic}{\\newfontfamily\\arabicfont{Noto Naskh Arabic}[Script=Arabic]}{\\newfontfamily\\arabicfont{DejaVu Sans}[Script=Arabic]}",
    };
}
