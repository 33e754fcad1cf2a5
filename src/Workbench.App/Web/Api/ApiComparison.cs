using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.App.Web.Comparing;
using Workbench.App.Web.Reading;
using Workbench.App.Web.Wording;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Api;

/// <summary>Versions of one language beside each other.</summary>
/// <param name="Base">The siglum of the text the others are measured by.</param>
/// <param name="Bases">The sigla of the texts that could be the base.</param>
/// <param name="Columns">The sigla of the versions compared, in the order of the work.</param>
internal sealed record ApiComparison(string Base, ComparisonMode Show, ImmutableArray<string> Bases, ImmutableArray<string> Columns, ApiPage<ApiComparedRow> Rows);

/// <summary>A row of a comparison.</summary>
internal sealed record ApiComparedRow(int Row, ImmutableArray<ApiComparedCell> Versions)
{
    public static ApiComparedRow Of(AlignedWork work, Row row, ComparisonChoice choice)
    {
        var marks = new ComparedMarks(Ui.English, work, row, choice);
        return new ApiComparedRow(row.Number, [.. choice.Columns.Select(version => new ApiComparedCell(
            work.Versions[version].Text.Siglum,
            [.. UnitMarks.OfCell(work, row, version, marks.Of(version)).SelectMany(cell => cell.Marks.Select(mark => ApiMark.Of(cell.Unit, mark)))]))]);
    }
}

/// <summary>What is marked in one version of a row.</summary>
internal sealed record ApiComparedCell(string Siglum, ImmutableArray<ApiMark> Marks);

/// <summary>Words that differ; of no length where only others have words there.</summary>
/// <param name="Start">In UTF-16 units of the paragraph.</param>
/// <param name="There">What the other text has in their place.</param>
/// <param name="Evidence">What the mark rests on; absent where its class and the other's words are all.</param>
internal sealed record ApiMark(int Unit, int Start, int Length, DifferenceKind Class, string There, string? Evidence)
{
    public static ApiMark Of(UnitIndex unit, DifferenceMark mark) => new(unit.Value, mark.Span.Start, mark.Span.Length, mark.Kind, mark.There, mark.Note);
}
