using Workbench.Importing.Cleaning;
using Workbench.Works;

namespace Workbench.Importing;

/// <summary>What the user says about a source; what is null is detected.</summary>
public sealed record ImportOptions
{
    public Language? Language { get; init; }

    /// <summary>A name or alias of an encoding, see <see cref="TextEncodings.Names"/>.</summary>
    public string? Encoding { get; init; }

    public UnitLayout Layout { get; init; } = UnitLayout.Auto;

    /// <summary>What reads PDF and RTF; without it such files are refused.</summary>
    public IDocumentConverter? Converter { get; init; }

    /// <summary>Which clean-up rules repair a plain text. The line layout and HTML take none.</summary>
    public CleaningChoice Cleaning { get; init; } = CleaningChoice.Automatic;
}
