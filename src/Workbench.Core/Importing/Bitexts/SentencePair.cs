namespace Workbench.Importing.Bitexts;

/// <summary>A link between sentences, counted through their documents; ascending on each side.</summary>
internal sealed record SentencePair(int[] Original, int[] Version, double Confidence)
{
    /// <summary>Whether a person found it right.</summary>
    public bool IsConfirmed { get; init; }

    public SentencePair Turned() => new(Version, Original, Confidence) { IsConfirmed = IsConfirmed };
}
