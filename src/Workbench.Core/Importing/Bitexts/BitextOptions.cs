using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>What the user says about a bitext; what is null is taken from the file.</summary>
public sealed record BitextOptions
{
    /// <summary>Which of the languages is the original's.</summary>
    public Language? OriginalLanguage { get; init; }

    /// <summary>A name or alias of an encoding, see <see cref="TextEncodings.Names"/>.</summary>
    public string? Encoding { get; init; }
}
