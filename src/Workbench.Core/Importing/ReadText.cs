using System.Collections.Immutable;
using Workbench.Importing.Cleaning;
using Workbench.Importing.Encodings;
using Workbench.Works;

namespace Workbench.Importing;

/// <summary>What a reader made of a source.</summary>
internal sealed record ReadText(string Format, string Layout, ImmutableArray<Unit> Units, string? Title = null)
{
    /// <summary>The language the source says it is in; unknown when it says nothing.</summary>
    public Language StatedLanguage { get; init; } = Language.Unknown;

    public string? Author { get; init; }

    public string? Translator { get; init; }

    /// <summary>What the clean-up rules found; null where none ran.</summary>
    public CleaningReport? Cleaning { get; init; }

    public ImmutableArray<ImportWarning> Warnings { get; init; } = [];

    /// <summary>How its characters were read; null for a format that says itself how it is written.</summary>
    public Decoding? Decoding { get; init; }
}
