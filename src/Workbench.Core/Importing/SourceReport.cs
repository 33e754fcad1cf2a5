using System.Collections.Immutable;
using Workbench.Importing.Cleaning;
using Workbench.Works;

namespace Workbench.Importing;

/// <summary>How a source was read, so that the user can see at a glance whether it was read rightly.</summary>
public sealed record SourceReport
{
    /// <summary><c>text</c>, <c>html</c>, <c>fb2</c>, <c>epub</c>, <c>docx</c>, <c>odt</c>, <c>tei</c>, <c>rtf</c>, <c>pdf</c>, or a bitext's: <c>tmx</c>, <c>xliff</c>…</summary>
    public required string Format { get; init; }

    public required string EncodingName { get; init; }

    /// <summary>Why that encoding: <c>BOM</c>, <c>detected</c>, <c>declared</c> (the header says so and the bytes agree) or <c>chosen</c>.</summary>
    public required string EncodingBasis { get; init; }

    /// <summary><c>line</c>, <c>one-per-line</c>, <c>blank-lines</c>, <c>hard-wrapped</c>, <c>scan</c>, or the format that brings its own paragraphs.</summary>
    public required string Layout { get; init; }

    /// <summary>The first sentence in the text's language, for the eye: <c>first Russian sentence reads: …</c>.</summary>
    public required string ProofLine { get; init; }

    /// <summary>That sentence alone, longer where it is long; empty where the proof line says more than a sentence.</summary>
    public string FirstSentence { get; init; } = "";

    /// <summary>The hash of the file's bytes.</summary>
    public required ContentHash SourceHash { get; init; }

    public ImmutableArray<ImportWarning> Warnings { get; init; } = [];

    /// <summary>The title the source gives itself, where it does.</summary>
    public string? Title { get; init; }

    /// <summary>The author the source names, where it does.</summary>
    public string? Author { get; init; }

    /// <summary>The translator the source names, where it does.</summary>
    public string? Translator { get; init; }

    /// <summary>Whether it is Russian in the spelling before 1918, which is kept.</summary>
    public bool IsInOldSpelling { get; init; }

    /// <summary>The languages it may be in, the likelier first, where that is not sure; empty where it is.</summary>
    public ImmutableArray<Language> LikelyLanguages { get; init; } = [];

    /// <summary>What the clean-up rules found; null where none was asked.</summary>
    public CleaningReport? Cleaning { get; init; }
}
