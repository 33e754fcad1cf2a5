using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Renderings;

/// <summary>Finds how one version writes the names of the original.</summary>
internal sealed class VersionNames
{
    /// <summary>From this share on of rows in common (Dice's coefficient) two names are taken for one; below two rows chance can do it.</summary>
    private const double LeastCompany = 0.5;
    private const int FewestMeetings = 2;

    private readonly ImmutableArray<NameGroup> names;
    private readonly ILookup<int, CapitalWord> byRow;
    private readonly Dictionary<string, ImmutableArray<int>> rowsOf;
    private readonly Dictionary<(string, string), bool> isSpelling = [];
    private readonly HashSet<string> claimed = new(StringComparer.Ordinal);

    private VersionNames(ImmutableArray<NameGroup> names, IReadOnlyList<CapitalWord> words)
    {
        (this.names, byRow) = (names, words.ToLookup(word => word.Row));
        rowsOf = words.GroupBy(word => word.Folded, StringComparer.Ordinal).ToDictionary(word => word.Key, NameGroups.RowsOf, StringComparer.Ordinal);
    }

    /// <summary>One a name, in the order given.</summary>
    public static ImmutableArray<NameInVersion> Of(ImmutableArray<NameGroup> names, AlignedWork work, int version)
    {
        var words = CapitalWords.Of(work.Versions[version].Text.Document, work.Rows.Select(row => row.Cells[version].Units));
        return new VersionNames(names, words).Find(row => !work.Rows[row].Cells[version].Units.IsEmpty);
    }

    private ImmutableArray<NameInVersion> Find(Func<int, bool> has)
    {
        var spelled = names.Select(Spelled).ToList();
        return [.. names.Select((name, n) => Told(name, spelled[n].Count > 0 ? spelled[n] : InCompany(name), has))];
    }

    /// <summary>The words of its rows that spell the name.</summary>
    private HashSet<string> Spelled(NameGroup name)
    {
        var found = WordsBeside(name).Keys.Where(word => name.Folded.Any(form => IsSpelling(form, word))).ToHashSet(StringComparer.Ordinal);
        claimed.UnionWith(found);
        return found;
    }

    /// <summary>The word that stands in its rows and hardly elsewhere, and spells no other name.</summary>
    private HashSet<string> InCompany(NameGroup name)
    {
        var best = WordsBeside(name).Where(word => word.Value >= FewestMeetings && !claimed.Contains(word.Key))
            .Select(word => (word.Key, Company: 2.0 * word.Value / (name.Rows.Length + rowsOf[word.Key].Length)))
            .Where(word => word.Company >= LeastCompany)
            .OrderByDescending(word => word.Company).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key).FirstOrDefault();
        return best is null ? [] : [best];
    }

    /// <summary>In how many of the name's rows each name of the version stands.</summary>
    private Dictionary<string, int> WordsBeside(NameGroup name)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in name.Rows.SelectMany(row => byRow[row].Select(word => word.Folded).Distinct(StringComparer.Ordinal)))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }

    private bool IsSpelling(string form, string word)
    {
        if (!isSpelling.TryGetValue((form, word), out var known))
        {
            isSpelling[(form, word)] = known = (NameSpelling.IsCyrillic(form), NameSpelling.IsCyrillic(word)) switch
            {
                (true, false) => NameSpelling.IsOneName(form, word),
                (false, true) => NameSpelling.IsOneName(word, form),
                (false, false) => string.Equals(form, word, StringComparison.Ordinal) || NameSpelling.IsOneRomanisation(form, word),
                _ => string.Equals(form, word, StringComparison.Ordinal),
            };
        }

        return known;
    }

    private NameInVersion Told(NameGroup name, HashSet<string> forms, Func<int, bool> has)
    {
        var words = name.Rows.SelectMany(row => byRow[row].Where(word => forms.Contains(word.Folded))).ToList();
        var named = words.Select(word => word.Row).ToHashSet();
        return new NameInVersion(NameGroups.FormsOf(words), [.. name.Rows.Where(row => !named.Contains(row) && has(row))]);
    }
}
