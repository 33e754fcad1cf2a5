using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences.Reading;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>
/// What the rows of a work are measured against: how long each version is for its original, how words are rendered in it, and
/// how often a word has a counterpart. Takes one pass over the links, so whoever compares many rows makes it once; a row that
/// changed afterwards is compared on the old basis.
/// </summary>
public sealed class ComparisonBasis
{
    /// <summary>As many rows as tell how often words have counterparts.</summary>
    private const int RowsRead = 1500;

    private readonly AlignedWork work;
    private readonly ImmutableArray<VersionBasis> versions;
    private readonly HashSet<Unit> turns;

    public ComparisonBasis(AlignedWork work, ComparisonOptions? options = null)
    {
        (this.work, Options) = (work, options ?? ComparisonOptions.Default);
        var basis = new VersionBasis[work.Versions.Length];
        Parallel.For(0, basis.Length, v => basis[v] = VersionBasis.Of(work, v, SampleRows(work)));
        versions = [.. basis];
        turns = work.Original.Language == Language.Russian ? TurnsOf(work) : [];
    }

    private ComparisonBasis(ComparisonBasis basis, ComparisonOptions options) =>
        (work, versions, turns, Options) = (basis.work, basis.versions, basis.turns, options);

    public ComparisonOptions Options { get; }

    internal VersionBasis this[int version] => versions[version];

    /// <summary>The same texts under other options: no pass over the links is made again.</summary>
    public ComparisonBasis With(ComparisonOptions options) => new(this, options);

    /// <summary>Whether the original goes over from ты to вы or back in a row, which English cannot say; edits elsewhere leave it so, whatever they make of row numbers.</summary>
    internal bool IsTurn(AlignedWork now, Row row) => !row.Original.IsEmpty && turns.Contains(now.Original.Document[row.Original.First]);

    /// <summary>Whether the version's testimony counts in the votes.</summary>
    internal bool Votes(int version) => Options.MachinesVote || work.Versions[version].Text.Description.Role != TextRole.MachineVersion;

    private static HashSet<Unit> TurnsOf(AlignedWork work)
    {
        var turns = new HashSet<Unit>(ReferenceEqualityComparer.Instance);
        string[] last = [];
        foreach (var row in work.Rows)
        {
            var address = row.Original.SelectMany(u => AddressIn(work.Original.Document[u].Text)).Distinct().Order(StringComparer.Ordinal).ToArray();
            if (last.Length > 0 && address.Length > 0 && !address.SequenceEqual(last))
            {
                turns.Add(work.Original.Document[row.Original.First]);
            }

            last = address.Length > 0 ? address : last;
        }

        return turns;
    }

    /// <summary><c>thou</c> for ты, <c>you</c> for вы.</summary>
    private static IEnumerable<string> AddressIn(string text) =>
        SenseWords.Of(Language.Russian).Find([.. WordTokenizer.Tokenize(text).Select(LowerCase.Of)]).Where(f => f.Class.Topic == "address").Select(f => f.Class.Name);

    private static ImmutableArray<Row> SampleRows(AlignedWork work)
    {
        var step = Math.Max(1, work.Rows.Length / RowsRead);
        return [.. work.Rows.Where(r => r.Number % step == 0)];
    }
}
