using System.Collections.Frozen;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>Finds by their names which columns hold the original and the versions.</summary>
internal static class ColumnNames
{
    private static readonly FrozenSet<string> Originals = FrozenSet.ToFrozenSet(["source", "src", "original", "orig", "source_text", "sourceText", "from"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Versions = FrozenSet.ToFrozenSet(["target", "tgt", "trg", "version", "translation", "mt", "target_text", "targetText", "to"], StringComparer.OrdinalIgnoreCase);

    // Two letters that are no language: what the columns of other tables are called.
    private static readonly FrozenSet<string> NoLanguages = FrozenSet.ToFrozenSet(["id", "no", "nr", "key", "tag", "url", "doc", "seg", "row", "pos"], StringComparer.OrdinalIgnoreCase);

    /// <returns>Null when the names do not say it.</returns>
    public static (ColumnName Original, List<ColumnName> Versions)? Of(IReadOnlyList<string> names, Language? originalLanguage)
    {
        var columns = names.Select((name, column) => new ColumnName(column, name)).ToList();
        var languages = columns.Where(column => IsLanguage(column.Name)).ToList();
        var original = columns.Find(column => Originals.Contains(column.Name))
            ?? (originalLanguage is { } wanted ? languages.Find(column => Language.Parse(column.Name) == wanted) : null)
            ?? languages.FirstOrDefault();
        var versions = columns.Where(column => column != original && (Versions.Contains(column.Name) || languages.Contains(column))).ToList();
        return original is null || versions.Count == 0 ? null : (original, versions);
    }

    private static bool IsLanguage(string name) =>
        name.Length is 2 or 3 or 5 && !NoLanguages.Contains(name) && Language.TryParse(name, out _) && (name.Length < 4 || name[2] is '-' or '_');
}
