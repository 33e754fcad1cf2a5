using System.Collections.Immutable;

namespace Workbench.Importing.Cleaning;

/// <summary>What the clean-up rules found in one source, and what of it was repaired. The source itself stays as it is.</summary>
public sealed class CleaningReport
{
    private readonly Lazy<string> source;

    /// <param name="decode">Decodes the source, which the patches count in; asked only when examples are.</param>
    internal CleaningReport(Func<string> decode, ImmutableArray<RuleReport> rules) => (source, Rules) = (new(decode), rules);

    /// <summary>The rules that found something, in the order in which they read.</summary>
    public ImmutableArray<RuleReport> Rules { get; }

    /// <summary>Whether a rule repaired something.</summary>
    public bool Has(string rule) => Rules.Any(report => report.IsOn && report.Rule == rule);

    /// <summary>The source with the repairs made around a patch, and without: a few words on either side, on one line.</summary>
    public CleaningExample Example(Patch patch) => CleaningExample.Of(source.Value, patch);

    /// <summary>A few patches of a rule, spread over the text.</summary>
    public IEnumerable<CleaningExample> Examples(RuleReport rule, int count)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var shown = Math.Min(count, rule.Count);
        return Enumerable.Range(0, shown).Select(i => Example(rule.Patches[(int)((2L * i + 1) * rule.Count / (2 * shown))]));
    }
}
