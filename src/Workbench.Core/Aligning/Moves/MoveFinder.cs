using Workbench.Aligning.Model;
using Workbench.Works;

namespace Workbench.Aligning.Moves;

/// <summary>
/// Ties what the monotone search had to leave alone, or to lay with a neighbour, because it stands elsewhere in the other text: a
/// note moved to the end, two paragraphs swapped, a date line at the head here and at the foot there.
/// </summary>
internal sealed class MoveFinder
{
    /// <summary>How likely a loose unit is to have been moved, before its words are read.</summary>
    private const double MovedShare = 0.1;

    /// <summary>How sure a move must be to be told.</summary>
    private const double LeastConfidence = 0.9;

    private readonly IBoxAligner aligner;
    private readonly GroupEvidence evidence;
    private readonly HashSet<Link> pins;

    public MoveFinder(IBoxAligner aligner, IEnumerable<Link> pins)
    {
        this.aligner = aligner;
        this.pins = pins.ToHashSet<Link>(ReferenceEqualityComparer.Instance);
        evidence = new GroupEvidence(aligner.Model);
    }

    /// <summary>The links with moved ones in the place of the omissions and additions they tie.</summary>
    public IReadOnlyList<Link> Tie(IReadOnlyList<Link> links)
    {
        Link[] free = [.. links.Where(l => !pins.Contains(l))];
        var (omissions, additions) = (LooseParts.OfOriginal(free, Evidence), LooseParts.OfVersion(free, Evidence));
        if (omissions.Count == 0 || additions.Count == 0)
        {
            return links;
        }

        var logPrior = Math.Log(MovedShare / Math.Max(omissions.Count, additions.Count));
        var candidates = new MoveCandidates(aligner, omissions, additions).Pairs
            .Where(c => c.Omission.From != c.Addition.From)
            .Select(c => (c.Omission, c.Addition, LogOdds: logPrior + Evidence(c.Omission.Units, c.Addition.Units) - c.Omission.Cost - c.Addition.Cost))
            .Where(c => Confidence(c.LogOdds) >= LeastConfidence)
            .OrderByDescending(c => c.LogOdds).ThenBy(c => c.Omission.Units.First).ThenBy(c => c.Addition.Units.First);
        var changed = new HashSet<Link>(ReferenceEqualityComparer.Instance);
        var made = new List<Link>();
        foreach (var (omission, addition, logOdds) in candidates)
        {
            if (!changed.Contains(omission.From) && !changed.Contains(addition.From))
            {
                changed.UnionWith([omission.From, addition.From]);
                made.Add(aligner.Complete(new Link(omission.Units, addition.Units) { Moved = true, Confidence = Confidence(logOdds) }));
                made.AddRange(Remaining(omission, addition));
            }
        }

        return made.Count == 0 ? links : [.. links.Where(l => !changed.Contains(l)), .. made];
    }

    private IEnumerable<Link> Remaining(LoosePart omission, LoosePart addition)
    {
        if (!omission.IsAlone)
        {
            yield return aligner.Complete(omission.From with { Original = LooseParts.Without(omission.From.Original, omission.Units.First), Sentences = [] });
        }

        if (!addition.IsAlone)
        {
            yield return aligner.Complete(addition.From with { Version = LooseParts.Without(addition.From.Version, addition.Units.First), Sentences = [] });
        }
    }

    private double Evidence(UnitGroup original, UnitGroup version) => evidence.Of(aligner.Judged(original), aligner.JudgedOfVersion(version));

    private static double Confidence(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
