using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>Language tags with a region, which word processors look their dictionaries up by.</summary>
internal static class LanguageTags
{
    private static readonly Dictionary<string, string> Regions = new(StringComparer.Ordinal)
    {
        ["ar"] = "SA", ["be"] = "BY", ["bg"] = "BG", ["cs"] = "CZ", ["da"] = "DK", ["de"] = "DE", ["el"] = "GR", ["en"] = "GB", ["es"] = "ES",
        ["et"] = "EE", ["fa"] = "IR", ["fi"] = "FI", ["fr"] = "FR", ["he"] = "IL", ["hu"] = "HU", ["it"] = "IT", ["ja"] = "JP", ["ko"] = "KR",
        ["lt"] = "LT", ["lv"] = "LV", ["nl"] = "NL", ["no"] = "NO", ["pl"] = "PL", ["pt"] = "PT", ["ro"] = "RO", ["ru"] = "RU", ["sk"] = "SK",
        ["sl"] = "SI", ["sr"] = "RS", ["sv"] = "SE", ["tr"] = "TR", ["uk"] = "UA", ["zh"] = "CN",
    };

    public static string WithRegion(Language language) => Regions.TryGetValue(language.Tag, out var region) ? $"{language.Tag}-{region}" : language.Tag;
}
