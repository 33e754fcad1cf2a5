using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Divergences.Linting;

/// <summary>What the lint found at one place.</summary>
/// <param name="Row">The number of the row, from zero; null where it concerns a version on the whole.</param>
/// <param name="Version">The siglum of the version.</param>
/// <param name="Identity">What it is known by in the next run.</param>
public sealed record CheckFinding(CheckRule Rule, Severity Severity, int? Row, string Version, FindingIdentity Identity)
{
    public UnitGroup Original { get; init; } = UnitGroup.Empty;

    /// <summary>The units of the version.</summary>
    public UnitGroup Units { get; init; } = UnitGroup.Empty;

    public ImmutableArray<Span> OriginalSpans { get; init; } = [];

    public ImmutableArray<Span> VersionSpans { get; init; } = [];

    /// <summary>The words or figures that show it.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The probability that it is right, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    public static CheckFinding Of(Divergence finding, FindingIdentity identity) =>
        new(CheckRules.Of(finding.Kind), finding.Severity, finding.Row, finding.Version, identity)
        {
            Original = finding.Original,
            Units = finding.Units,
            OriginalSpans = finding.OriginalSpans,
            VersionSpans = finding.VersionSpans,
            Evidence = finding.Evidence,
            Confidence = finding.Confidence,
        };

    /// <summary>What the workspace keeps when a person passes it over.</summary>
    public Dismissal Dismiss(AlignedWork work, string reason, string who, DateTimeOffset when) => new("", work.Work.Id, Identity, Evidence, Anchor(work), reason, who, when);

    /// <summary>A flag linked to the finding, with its words, category and severity.</summary>
    public Flag ToFlag(AlignedWork work, string who, DateTimeOffset when) => new("", work.Work.Id, Anchor(work), who, when)
    {
        Category = CheckRules.CategoryOf(Rule),
        Severity = Severity,
        Note = Evidence,
        Finding = Identity,
    };

    /// <summary>What it is about; for a version on the whole, that version and none of its units.</summary>
    private FlagAnchor Anchor(AlignedWork work) => Row is { } row
        ? FlagAnchor.Of(work, new Divergence(default, Severity, row, Version) { Original = Original, Units = Units, OriginalSpans = OriginalSpans, VersionSpans = VersionSpans })
        : new FlagAnchor(UnitGroup.Empty, [], Version, UnitGroup.Empty, []);
}
