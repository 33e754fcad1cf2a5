using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.App.Web.Reading;
using Workbench.App.Web.Wording;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Comparing;

/// <summary>The marks in the versions of one row, each with the words that tell what it rests on.</summary>
internal sealed class ComparedMarks
{
    private readonly Ui ui;
    private readonly AlignedWork work;
    private readonly Row row;
    private readonly ComparisonChoice choice;
    private readonly ImmutableArray<SisterComparison> pairs;

    public ComparedMarks(Ui ui, AlignedWork work, Row row, ComparisonChoice choice)
    {
        (this.ui, this.work, this.row, this.choice) = (ui, work, row, choice);
        int[] texts = [.. choice.Columns.Prepend(choice.Base).Distinct().Order().Where(text => TextOf(text).Length > 0)];
        pairs =
        [
            .. from left in texts
               from right in texts
               where left < right && (choice.Mode != ComparisonMode.Base || left == choice.Base || right == choice.Base)
               select new SisterComparison(left, right, WordDiff.Compare(TextOf(left), TextOf(right))),
        ];
    }

    /// <summary>The marks of a version, in the text of its units joined by line feeds; none lies over another.</summary>
    public ImmutableArray<DifferenceMark> Of(int version) => choice.Mode switch
    {
        ComparisonMode.Base when version == choice.Base => [.. OfBase()],
        ComparisonMode.Base => [.. SeenBy(version).SelectMany(pair => pair.Differences.Select(d => new DifferenceMark(d.Right, d.Kind, d.Left.In(pair.There))))],
        ComparisonMode.Unique => [.. SharedRuns.Of(version, pairs).Where(run => run.With.IsEmpty).Select(run => new DifferenceMark(run.Span, run.Kind, "") { Note = Told(run.Kind, ui["UniqueHere"]) })],
        _ => [.. SharedRuns.Of(version, pairs).Where(run => !run.With.IsEmpty)
            .Select(run => new DifferenceMark(run.Span, run.Kind, Labels(run.With)) { Note = Told(run.Kind, ui.Format("SharedWith", Labels(run.With), Labels(run.Without))) })],
    };

    /// <summary>What the others have otherwise, laid together on the words of the base.</summary>
    private IEnumerable<DifferenceMark> OfBase()
    {
        var seen = SeenBy(choice.Base).SelectMany(pair => pair.Differences.Select(d => (pair.Other, Difference: d, There: d.Left.In(pair.There)))).ToList();
        foreach (var carets in seen.Where(s => s.Difference.Right.Length == 0).GroupBy(s => s.Difference.Right))
        {
            yield return new DifferenceMark(carets.Key, carets.Max(s => s.Difference.Kind), carets.First().There) { Note = Lines(carets.Select(s => (s.Other, s.Difference.Kind, s.There))) };
        }

        var spans = seen.Where(s => s.Difference.Right.Length > 0).ToList();
        var places = spans.SelectMany(s => new[] { s.Difference.Right.Start, s.Difference.Right.End }).Distinct().Order().ToList();
        for (var i = 0; i + 1 < places.Count; i++)
        {
            var span = new Span(places[i], places[i + 1] - places[i]);
            var over = spans.Where(s => s.Difference.Right.Start <= span.Start && span.End <= s.Difference.Right.End).ToList();
            if (over.Count > 0)
            {
                yield return new DifferenceMark(span, over.Max(s => s.Difference.Kind), over.Select(s => s.There).FirstOrDefault(there => there.Length > 0, ""))
                {
                    Note = Lines(over.Select(s => (s.Other, s.Difference.Kind, s.There))),
                };
            }
        }
    }

    private IEnumerable<(int Other, string There, IEnumerable<WordDifference> Differences)> SeenBy(int text) =>
        pairs.Where(pair => pair.Left == text || pair.Right == text).Select(pair => pair.Left == text
            ? (pair.Right, pair.Differences.RightText, pair.Differences.SeenBy(isLeft: true))
            : (pair.Left, pair.Differences.LeftText, pair.Differences.SeenBy(isLeft: false)));

    private string Lines(IEnumerable<(int Other, DifferenceKind Kind, string There)> differences) => string.Join('\n', differences.Select(d => d.There.Length > 0
        ? ui.Format("OtherwiseThere", ui.Name(d.Kind), LabelOf(d.Other), d.There)
        : ui.Format("OnlyHere", LabelOf(d.Other))));

    private string Told(DifferenceKind kind, string words) => $"{ui.Name(kind)}. {words}";

    private string Labels(ImmutableArray<int> versions) => string.Join(", ", versions.Select(LabelOf));

    private string LabelOf(int text) => ui.TextLabel(ComparisonChoice.DescriptionOf(work, text));

    private string TextOf(int text) => text == SisterComparison.Original ? work.OriginalText(row) : work.VersionText(row, text);
}
