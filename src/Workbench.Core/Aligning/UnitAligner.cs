using Workbench.Aligning.Joint;
using Workbench.Aligning.Model;
using Workbench.Aligning.Pins;
using Workbench.Aligning.Search;
using Workbench.Aligning.Shapes;
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

    private readonly IReadOnlyList<ILinkWitness> witnesses;

    private UnitAligner(UnitTokens original, UnitTokens version, PairModel learnt, Band band, IReadOnlyList<ILinkWitness> witnesses)
    {
        (this.original, this.version, this.band, this.witnesses) = (original, version, band, witnesses);
        sequence = new SequenceAligner(original, version, learnt, witnesses);
    }

    public static UnitAligner Learn(
        UnitTokens original, UnitTokens version, AlignmentOptions options, IReadOnlyCollection<Link> pins, IProgress<double>? progress, CancellationToken cancel)
    {
        PinnedLinks.Require(pins, original.Units, version.Units);
        var (learnt, band) = PairLearner.Learn(original, version, options, PinnedLinks.Teaching(pins, u => u, u => u), progress, cancel);
        return new UnitAligner(original, version, learnt, band, []);
    }

    public int OriginalCount => original.Units;

    public int VersionCount => version.Units;

    public LinkModel Model => sequence.Model;

    public IReadOnlyList<SoftLink> SoftLinks() => sequence.Texts(band).Links(PairPosteriors.LeastKept);

    public IBoxAligner Hearing(IReadOnlyList<ILinkWitness> heard) => new UnitAligner(original, version, Model.Pair, band, [.. witnesses, .. heard]);

    public IEnumerable<Link> Whole() => LinkBuilder.Links(sequence.Texts(band));

    public IEnumerable<Link> Inside(Box box) => LinkBuilder
        .Links(new SequenceAligner(original.Select(box.Original), version.Select(box.Version), Model.Pair, [.. witnesses.Select(w => w.Select(box.Original, box.Version))]).Box(box.Open))
        .Select(box.ToWhole);

    public Link Complete(Link pin) => pin;

    public UnitGroup Judged(UnitGroup units) => units;

    public UnitGroup JudgedOfVersion(UnitGroup units) => units;
}
