namespace Workbench.Importing.Bitexts;

/// <summary>A link between sentences, counted through their documents; ascending on each side.</summary>
internal sealed record SentencePair(int[] Original, int[] Version, double Confidence)
{
    public SentencePair Turned() => new(Version, Original, Confidence);
}
