using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;
using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>One version of a row with everything the checks look at.</summary>
internal sealed record RowContext(
    AlignedWork Work, Row Row, int Version, ComparisonBasis Basis, VersionReading Reading, ImmutableArray<VersionReading> Sisters, WordCosts Costs)
{
    private readonly Dictionary<int[], SenseReading> senses = new(ReferenceEqualityComparer.Instance);

    private readonly Lazy<string[]> scaledThere = new(() => StrengthFindings.ScaledThere(Sisters, Basis[Version].Linker, Reading.Version, Work.Versions[Version].Text.Language));

    /// <summary>The words of other versions, by stems, that this one lacks and that stand on a scale of strength.</summary>
    public string[] ScaledThere => scaledThere.Value;

    public SideWords Original => Reading.Original;

    public SideWords Words => Reading.Version;

    public WorkText Text => Work.Versions[Version].Text;

    public Language OriginalLanguage => Work.Original.Language;

    /// <summary>Whether the version also has the word in small letters: then a capital makes no name of it.</summary>
    public bool IsCommonElsewhere(LinkWord word) => Basis[Version].Version.IsCommon(word.Key);

    /// <summary>Whether another version has a form of this word of the version.</summary>
    public bool IsInSisters(int v) => Array.Exists(Words.Words[v].Stems, stem => Sisters.Any(s => s.Stems.Contains(stem)));

    /// <summary>Whether the version has a form of the word anywhere in the row.</summary>
    public bool HasStem(int stem) => Reading.Stems.Contains(stem);

    /// <summary>The words of a passage's side that turn its sense, read once.</summary>
    public SenseReading Sense(SideWords side, int[] words)
    {
        var language = ReferenceEquals(side, Original) ? OriginalLanguage : Text.Language;
        if (words.Length == side.Count)
        {
            return side.Sense(language);
        }

        if (!senses.TryGetValue(words, out var sense))
        {
            senses[words] = sense = SenseReading.Of(side, words, language);
        }

        return sense;
    }

    /// <summary>A finding at a run of words of either side; a side without words there is named by the units the row has on it.</summary>
    public Divergence Finding(DivergenceKind kind, Severity severity, (int First, int Last)? original, (int First, int Last)? version, double confidence)
    {
        var finding = new Divergence(kind, severity, Row.Number, Text.Siglum)
        {
            Original = Row.Original,
            Units = Row.Cells[Version].Units,
            Confidence = Row.Cells[Version].Confidence * confidence,
            Evidence = $"{(original is { } a ? Excerpt.Of(Original.TextOf(a.First, a.Last)) : "–")} → {(version is { } b ? Excerpt.Of(Words.TextOf(b.First, b.Last)) : "–")}",
        };
        if (original is { } o)
        {
            finding = finding with { Original = [Original.UnitOf[o.First]], OriginalSpans = [Within(Original, o)] };
        }

        if (version is { } v)
        {
            finding = finding with { Units = [Words.UnitOf[v.First]], VersionSpans = [Within(Words, v)] };
        }

        return finding;
    }

    private static Span Within(SideWords side, (int First, int Last) words)
    {
        var last = words.Last;
        while (side.UnitOf[last] != side.UnitOf[words.First])
        {
            last--;
        }

        return side.SpanOf(words.First, last);
    }
}
