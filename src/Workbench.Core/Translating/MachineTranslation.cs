using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Translating;

/// <summary>What a run brought: the units that were translated, where each comes from, and the units that failed.</summary>
/// <param name="Document">The translated units in reading order, at least one; kind and level are those of the original.</param>
/// <param name="Origins">For each unit of <paramref name="Document"/> the unit of the original it translates, ascending.</param>
/// <param name="Failures">The units of the original without translation, ascending. They have no unit in the document.</param>
public sealed record MachineTranslation(
    string ProviderName, string ProviderLabel, Document Document, ImmutableArray<UnitIndex> Origins, ImmutableArray<UnitFailure> Failures)
{
    /// <summary>The siglum a machine version has unless the user names another: <c>mt-apertium</c>.</summary>
    public string DefaultSiglum => $"mt-{ProviderName}";

    /// <summary>The run as a version of the work, marked as a machine's.</summary>
    /// <param name="year">The year of the run, where known: providers change their words from year to year.</param>
    public WorkText ToVersion(string? siglum = null, int? year = null) =>
        new(new TextDescription(siglum ?? DefaultSiglum, TextRole.MachineVersion, Document.Language) { Translator = ProviderLabel, Year = year }, Document);
}
