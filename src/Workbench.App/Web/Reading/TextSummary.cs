using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>A text in the list of works.</summary>
/// <param name="Linked">The share of the original's paragraphs that this version has something for; null when it is not aligned.</param>
public sealed record TextSummary(TextDescription Description, int Paragraphs, double? Linked);
