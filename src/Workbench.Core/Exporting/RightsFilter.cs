using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Divergences.Linting;
using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>
/// Keeps out of a work what the rights of its texts forbid to export: a version that must never go is left out with its column,
/// one that may only be quoted keeps its first words. A unit that may not go stays as an empty one, so that numbers hold.
/// </summary>
public static class RightsFilter
{
    private const string Ellipsis = " […]";

    public static (AlignedWork Work, ImmutableArray<RightsReport> LeftOut) Apply(AlignedWork work)
    {
        var (original, ofOriginal) = Cut(work.Original);
        var versions = work.Versions.Select(version => (Version: version, Cut: Cut(version.Text))).ToList();
        ImmutableArray<RightsReport> reports = [.. versions.Select(v => v.Cut.Report).Prepend(ofOriginal).OfType<RightsReport>()];
        if (reports.IsEmpty)
        {
            return (work, reports);
        }

        var kept = versions.Where(v => v.Cut.Report is not { Words: 0 }).Select(v => Relinked(v.Version, v.Cut.Text, work.Original, original));
        return (new AlignedWork(work.Work, original, [.. kept]), reports);
    }

    /// <summary>Whether a text has anything left to show.</summary>
    public static bool HasWords(WorkText text) => text.Document.Units.Any(unit => unit.Text.Length > 0);

    /// <summary>Whether a finding shows no words that rights keep back: every unit it stands on goes whole.</summary>
    /// <param name="whole">The work it was found in.</param>
    /// <param name="allowed">What of that work may go.</param>
    public static bool LetsGo(AlignedWork whole, AlignedWork allowed, CheckFinding finding)
    {
        var after = allowed.Versions.FirstOrDefault(version => version.Text.Siglum == finding.Version)?.Text;
        var before = whole.Versions.First(version => version.Text.Siglum == finding.Version).Text;
        return after is not null && finding.Units.All(unit => Same(before, after, unit)) && finding.Original.All(unit => Same(whole.Original, allowed.Original, unit));
    }

    private static (WorkText Text, RightsReport? Report) Cut(WorkText text)
    {
        var rights = TextRights.Of(text.Description);
        if (rights.AllowsAll)
        {
            return (text, null);
        }

        var left = rights.Words;
        var leftOut = 0;
        var units = text.Document.Units.Select(unit =>
        {
            var (cut, words) = FirstWords(unit.Text, left);
            left -= words;
            leftOut += cut.Length == unit.Text.Length ? 0 : 1;
            return cut.Length == unit.Text.Length ? unit : unit.WithText(cut);
        }).ToImmutableArray();
        return (text with { Document = text.Document with { Units = units } }, new RightsReport(text.Siglum, rights, rights.Words - left, leftOut, units.Length));
    }

    private static (string Text, int Words) FirstWords(string text, int most)
    {
        var words = 0;
        foreach (var token in WordTokenizer.Scan(text).Where(t => t.Class is TokenClass.Word or TokenClass.Number))
        {
            if (words == most)
            {
                return (words == 0 ? "" : text[..token.Span.Start].TrimEnd() + Ellipsis, words);
            }

            words++;
        }

        return (most == 0 ? "" : text, words);
    }

    /// <summary>Sentence links count the sentences of units that are still whole.</summary>
    private static AlignedVersion Relinked(AlignedVersion version, WorkText text, WorkText originalBefore, WorkText original)
    {
        var links = version.Alignment.Links.Select(link => link.Original.All(u => Same(originalBefore, original, u)) && link.Version.All(u => Same(version.Text, text, u))
            ? link
            : link with { Sentences = [], Evidence = null });
        return new AlignedVersion(text, new Alignment(version.Alignment.OriginalCount, version.Alignment.VersionCount, links));
    }

    private static bool Same(WorkText before, WorkText after, UnitIndex unit) => ReferenceEquals(before.Document[unit], after.Document[unit]);
}
