namespace Workbench.App.Web.Components.Plots;

/// <summary>A bar of a table of counts.</summary>
/// <param name="Group">What the bars are told apart by, such as the label of a version; shown where it changes.</param>
/// <param name="Address">Its rows.</param>
public sealed record BarItem(string Group, string Label, int Count, string Address);
