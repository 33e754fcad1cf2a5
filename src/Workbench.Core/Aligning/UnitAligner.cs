using Workbench.Aligning.Model;
using Workbench.Aligning.Pins;
using Workbench.Aligning.Search;
using Workbench.Aligning.Words;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>Aligns unit by unit, without looking inside the units.</summary>
internal sealed class UnitAligner : IBoxAligner
{
    private readonly UnitTokens original;
    private readonly UnitTokens version;
    private readonly Band band;
    private readonly SequenceAligner sequence;

    public UnitAligner(
        UnitTokens original, UnitTokens version, AlignmentOptions options, IReadOnlyCollection<Link> pins, IProgress<double>? progress, CancellationToken cancel)
    {
        (this.original, this.version) = (original, version);
        (var learnt, band) = PairLearner.Learn(original, version, options, PinnedLinks.Teaching(pins, Judged, JudgedOfVersion), progress, cancel);
        sequence = new SequenceAligner(original, version, learnt);
    }

    public int OriginalCount => original.Units;

    public int VersionCount => version.Units;

    public LinkModel Model => sequence.Model;

    public IEnumerable<Link> Whole() => LinkBuilder.Links(sequence.Inside(band));

    public IEnumerable<Link> Inside(Box box) => LinkBuilder
        .Links(new SequenceAligner(original.Select(box.Original), version.Select(box.Version), Model.Pair).Whole())
        .Select(box.ToWhole);

    public Link Complete(Link pin) => pin;

    public UnitGroup Judged(UnitGroup units) => units;

    public UnitGroup JudgedOfVersion(UnitGroup units) => units;
}
