using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences.Reading;
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

    public ComparisonBasis(AlignedWork work, ComparisonOptions? options = null)
    {
        (this.work, Options) = (work, options ?? ComparisonOptions.Default);
        var basis = new VersionBasis[work.Versions.Length];
        Parallel.For(0, basis.Length, v => basis[v] = VersionBasis.Of(work, v, SampleRows(work)));
        versions = [.. basis];
        SaysThouAndYou = work.Original.Language == Language.Russian && Says(work, "ты", "тебя", "тебе") && Says(work, "вы", "вас", "вам");
    }

    public ComparisonOptions Options { get; }

    /// <summary>Whether the original tells ты from вы, which English cannot.</summary>
    internal bool SaysThouAndYou { get; }

    internal VersionBasis this[int version] => versions[version];

    /// <summary>Whether the version's testimony counts in the votes.</summary>
    internal bool Votes(int version) => Options.MachinesVote || work.Versions[version].Text.Description.Role != TextRole.MachineVersion;

    private static bool Says(AlignedWork work, params string[] words) =>
        work.Original.Document.Units.Take(RowsRead).Any(u => WordTokenizer.Tokenize(u.Text).Any(t => words.Contains(t, StringComparer.OrdinalIgnoreCase)));

    private static ImmutableArray<Row> SampleRows(AlignedWork work)
    {
        var step = Math.Max(1, work.Rows.Length / RowsRead);
        return [.. work.Rows.Where(r => r.Number % step == 0)];
    }
}
