namespace Workbench.App.Web.Reading;

/// <summary>The page a row stands on.</summary>
/// <param name="Division">The number of its division.</param>
/// <param name="Page">The page within the division, from 1.</param>
public sealed record RowPlace(int Division, int Page, int Row);
