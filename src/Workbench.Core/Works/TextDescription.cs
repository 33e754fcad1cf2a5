namespace Workbench.Works;

/// <summary>What is known about a text besides its words.</summary>
/// <param name="Siglum">The edition label, unique within the work: <c>original</c>, <c>garnett-1895</c>.</param>
/// <param name="Role">Whether it is the original or a version.</param>
public sealed record TextDescription(string Siglum, TextRole Role, Language Language)
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Translator { get; init; }

    public int? Year { get; init; }

    /// <summary>The rights as the user states them, such as <c>public-domain</c>.</summary>
    public string? Rights { get; init; }

    /// <summary>The file it was imported from: its name without folders, and the hash of its bytes.</summary>
    public string? SourceName { get; init; }

    public ContentHash? SourceHash { get; init; }

    /// <summary>How the source was read, in words that reading it again understands: layout, encoding, clean-up rules; null where that is not known.</summary>
    public string? Reading { get; init; }

    /// <summary>Of a machine's version: who made it, when and how.</summary>
    public MachineOrigin? Machine { get; init; }

    /// <summary>What a reader sees at the head of the column.</summary>
    public string Label =>
        (Translator ?? (Role == TextRole.Original ? Author : Title) ?? Siglum) + (Year is null ? "" : $" {Year}");
}
