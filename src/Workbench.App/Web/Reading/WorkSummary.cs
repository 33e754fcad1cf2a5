using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>A work in the list of works.</summary>
/// <param name="Texts">The original first.</param>
/// <param name="Rows">0 while no version is aligned.</param>
public sealed record WorkSummary(Work Work, ImmutableArray<TextSummary> Texts, int Rows, int Flags);
