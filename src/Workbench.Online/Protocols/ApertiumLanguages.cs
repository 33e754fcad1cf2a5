using System.Collections.Frozen;
using Workbench.Works;

namespace Workbench.Online.Protocols;

/// <summary>The ISO 639-3 codes by which Apertium knows languages.</summary>
internal static class ApertiumLanguages
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["af"] = "afr", ["an"] = "arg", ["ar"] = "ara", ["as"] = "asm", ["az"] = "aze", ["be"] = "bel", ["bg"] = "bul", ["bn"] = "ben",
        ["br"] = "bre", ["bs"] = "hbs", ["ca"] = "cat", ["cs"] = "ces", ["cy"] = "cym", ["da"] = "dan", ["de"] = "deu", ["el"] = "ell",
        ["en"] = "eng", ["eo"] = "epo", ["es"] = "spa", ["et"] = "est", ["eu"] = "eus", ["fa"] = "pes", ["fi"] = "fin", ["fo"] = "fao",
        ["fr"] = "fra", ["ga"] = "gle", ["gl"] = "glg", ["gv"] = "glv", ["he"] = "heb", ["hi"] = "hin", ["hr"] = "hbs", ["hu"] = "hun",
        ["hy"] = "hye", ["ia"] = "ina", ["id"] = "ind", ["is"] = "isl", ["it"] = "ita", ["ka"] = "kat", ["kk"] = "kaz", ["ky"] = "kir",
        ["la"] = "lat", ["lt"] = "lit", ["lv"] = "lav", ["mk"] = "mkd", ["mr"] = "mar", ["ms"] = "zsm", ["mt"] = "mlt", ["nb"] = "nob",
        ["ne"] = "nep", ["nl"] = "nld", ["nn"] = "nno", ["no"] = "nob", ["oc"] = "oci", ["pl"] = "pol", ["pt"] = "por", ["ro"] = "ron",
        ["ru"] = "rus", ["sc"] = "srd", ["se"] = "sme", ["sh"] = "hbs", ["sk"] = "slk", ["sl"] = "slv", ["sq"] = "sqi", ["sr"] = "hbs",
        ["sv"] = "swe", ["tg"] = "tgk", ["th"] = "tha", ["tr"] = "tur", ["tt"] = "tat", ["ug"] = "uig", ["uk"] = "ukr", ["ur"] = "urd",
        ["uz"] = "uzb", ["vi"] = "vie", ["zh"] = "zho",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string CodeOf(Language language) => Codes.GetValueOrDefault(language.Tag, language.Tag);
}
