namespace Workbench.App.Web.Reading;

/// <summary>The rows that stand under one heading of the original.</summary>
/// <param name="Number">Counts the divisions of the work from 1.</param>
/// <param name="Title">Empty for what stands before the first heading.</param>
/// <param name="FirstRow">The number of its first row.</param>
/// <param name="RowCount">At least 1.</param>
public sealed record RowDivision(int Number, string Title, int Level, int FirstRow, int RowCount)
{
    public const int RowsOnPage = 100;

    public int Pages => (RowCount + RowsOnPage - 1) / RowsOnPage;

    public int EndRow => FirstRow + RowCount;
}
