using Workbench.Importing;
using Workbench.Importing.Cleaning;

namespace Workbench.App.Web.Importing;

/// <summary>What a person says of a file that is to be imported.</summary>
/// <param name="Siglum">The label of a version.</param>
public sealed record FilePlan(DraftFile File, bool IsOriginal, string Siglum)
{
    /// <summary>Null to have it detected.</summary>
    public string? Language { get; init; }

    /// <summary>Null to have it detected.</summary>
    public string? Encoding { get; init; }

    public CleaningChoice Cleaning { get; init; } = CleaningChoice.Automatic;

    public string? Translator { get; init; }

    public int? Year { get; init; }

    public ImportOptions Options(IDocumentConverter converter) => new()
    {
        Language = Language is null ? null : Works.Language.Parse(Language),
        Encoding = Encoding,
        Cleaning = Cleaning,
        Converter = converter,
    };
}
