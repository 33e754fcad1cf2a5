using System.Globalization;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Divergences.Linting;

/// <summary>What is doubtful about the links of one version.</summary>
internal sealed class LinkRules(AlignedWork work, int version)
{
    private const double LeastBelieved = 0.55;
    private const int Stretch = 5;

    private readonly AlignedVersion aligned = work.Versions[version];

    /// <param name="isMoved">Whether the comparison tells of a row that it stands elsewhere in this version.</param>
    public IEnumerable<CheckFinding> Findings(Predicate<int> isMoved)
    {
        var stretches = Stretches().ToList();
        var unlinked = stretches.SelectMany(s => s.Original.Select(u => (true, u)).Concat(s.Units.Select(u => (false, u)))).ToHashSet();
        return
        [
            .. Doubtful(),
            .. stretches,
            .. work.Rows.SelectMany(row => row.Cells[version].Links.SelectMany(link => OfLink(row, link))
                .Where(f => !(f.Original.All(u => unlinked.Contains((true, u))) && f.Units.All(u => unlinked.Contains((false, u)))))),
            .. Crossings(isMoved),
        ];
    }

    private static IEnumerable<(CheckRule Rule, Severity Severity, string Evidence)> Told(Link link)
    {
        if (link.State == LinkState.Stale)
        {
            yield return (CheckRules.Stale, link.WasConfirmed ? Severity.Major : Severity.Minor, link.StaleReason ?? link.ToString());
        }
        else if (!link.IsPersonal && !link.IsOmission && !link.IsAddition && link.Confidence < LeastBelieved)
        {
            yield return (CheckRules.LowConfidence, Severity.Minor, link.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
        }
    }

    private IEnumerable<CheckFinding> OfLink(Row row, Link link) =>
        Told(link).Select(t => Finding(t.Rule, t.Severity, row.Number, link.Original, link.Version) with { Evidence = t.Evidence, Confidence = 1 });

    private IEnumerable<CheckFinding> Doubtful()
    {
        if (aligned.Alignment.IsDoubtful)
        {
            yield return Finding(CheckRules.DoubtfulPair, Severity.Critical, null, UnitGroup.Empty, UnitGroup.Empty) with
            {
                Evidence = string.Create(CultureInfo.InvariantCulture, $"mean confidence {aligned.Alignment.MeanConfidence:0.00}, {100 * aligned.Alignment.TiedShare:0} % of the shorter text linked"),
            };
        }
    }

    /// <summary>Runs of rows in which this version has nothing, and of units that it alone has.</summary>
    private IEnumerable<CheckFinding> Stretches()
    {
        var run = new List<Row>();
        foreach (var row in work.Rows.Where(r => r.Cells[version].Links.Length > 0).Append(null))
        {
            if (run.Count > 0 && (row is null || Side(row) != Side(run[0])))
            {
                if (Side(run[0]) != 0 && Units(run).Count >= Stretch)
                {
                    yield return Of(run);
                }

                run.Clear();
            }

            if (row is not null)
            {
                run.Add(row);
            }
        }
    }

    /// <summary>1 for a row the version leaves out, 2 for one it adds, 0 for one with both sides.</summary>
    private int Side(Row row) => row.Cells[version].Units.IsEmpty ? 1 : row.Original.IsEmpty ? 2 : 0;

    private UnitGroup Units(List<Row> run) => UnitGroup.Union(run.Select(r => Side(r) == 1 ? r.Original : r.Cells[version].Units));

    private CheckFinding Of(List<Row> run)
    {
        var (isOmitted, units) = (Side(run[0]) == 1, Units(run));
        var document = isOmitted ? work.Original.Document : aligned.Text.Document;
        var ends = UnitHashes.Of(document, [units.First, units.Last]);
        return new CheckFinding(
            CheckRules.Unlinked, Severity.Major, run[0].Number, aligned.Text.Siglum,
            new FindingIdentity(CheckRules.Unlinked.Id, aligned.Text.Siglum, isOmitted ? ends : [], isOmitted ? [] : ends, [], []))
        {
            Original = isOmitted ? units : UnitGroup.Empty,
            Units = isOmitted ? UnitGroup.Empty : units,
            Evidence = string.Create(CultureInfo.InvariantCulture, $"{units.Count} units {(isOmitted ? "of the original" : "of the version")}: {Excerpt.Of(document[units.First].Text)}"),
        };
    }

    private IEnumerable<CheckFinding> Crossings(Predicate<int> isMoved)
    {
        var last = -1;
        foreach (var row in work.Rows)
        {
            foreach (var link in row.Cells[version].Links.Where(l => !l.IsOmission && !l.IsAddition && !l.Moved))
            {
                if (link.Version.First.Value < last && !isMoved(row.Number))
                {
                    yield return Finding(CheckRules.Crossing, Severity.Minor, row.Number, link.Original, link.Version) with { Evidence = link.ToString() };
                }

                last = Math.Max(last, link.Version.Last.Value);
            }
        }
    }

    private CheckFinding Finding(CheckRule rule, Severity severity, int? row, UnitGroup original, UnitGroup units) => new(
        rule, severity, row, aligned.Text.Siglum,
        new FindingIdentity(rule.Id, aligned.Text.Siglum, UnitHashes.Of(work.Original.Document, original), UnitHashes.Of(aligned.Text.Document, units), [], []))
    {
        Original = original,
        Units = units,
    };
}
