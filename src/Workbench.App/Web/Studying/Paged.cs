using System.Collections.Immutable;

namespace Workbench.App.Web.Studying;

/// <summary>The part of a list that one page shows.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Total">How long the whole list is.</param>
public sealed record Paged<T>(ImmutableArray<T> Items, int Page, int Pages, int Total);
