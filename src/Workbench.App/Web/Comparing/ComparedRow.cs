using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.App.Web.Reading;
using Workbench.App.Web.Wording;

namespace Workbench.App.Web.Comparing;

/// <summary>A row with its versions marked as a comparison asks for it.</summary>
/// <param name="Cells">Those of the columns that are shown, in their order.</param>
public sealed record ComparedRow(RowView View, ImmutableArray<VersionCell> Cells)
{
    public static ComparedRow Of(Ui ui, AlignedWork work, RowView view, ComparisonChoice choice)
    {
        var marks = new ComparedMarks(ui, work, view.Row, choice);
        var links = new SentenceLinks(work, view.Row);
        return new ComparedRow(view, [.. choice.Columns.Select(version => view.Versions[version] with
        {
            Paragraphs = [.. UnitMarks.OfCell(work, view.Row, version, marks.Of(version))
                .Select(marked => RowViewer.Version(work, version, marked.Unit, view.Versions[version].Comparison, marked.Marks, links))],
        })]);
    }
}
