using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>One link of a row with the texts of its two sides: what the checks of a version against the original look at.</summary>
internal sealed class LinkTexts(RowTexts texts, int version, Link link)
{
    private readonly string siglum = texts.Work.Versions[version].Text.Siglum;

    public Link Link { get; } = link;

    public int Row { get; } = texts.Row.Number;

    public Document OriginalDocument { get; } = texts.Work.Original.Document;

    public Document VersionDocument { get; } = texts.Work.Versions[version].Text.Document;

    public RowText Original { get; } = texts.Of(SisterComparison.Original, link.Original);

    public RowText Version { get; } = texts.Of(version, link.Version);

    /// <summary>Whether there is something on both sides to compare.</summary>
    public bool IsPair => !Link.IsOmission && !Link.IsAddition;

    public Divergence Finding(DivergenceKind kind, Severity severity) => new(kind, severity, Row, siglum)
    {
        Original = Link.Original,
        Units = Link.Version,
        Confidence = Link.Confidence,
    };

    /// <summary>The finding narrowed to the units in which the stretches begin.</summary>
    public Divergence At(Divergence finding, Span? original, Span? version)
    {
        if (original is { } o)
        {
            var (unit, span) = Original.Locate(o).First();
            finding = finding with { Original = [unit], OriginalSpans = [span] };
        }

        if (version is { } v)
        {
            var (unit, span) = Version.Locate(v).First();
            finding = finding with { Units = [unit], VersionSpans = [span] };
        }

        return finding;
    }
}
