using System.Collections.Immutable;

namespace Workbench.Importing.Encodings;

/// <summary>The encoding that a source was read in, and why.</summary>
internal record Decoding(TextEncoding Encoding, string Basis)
{
    public ImmutableArray<ImportWarning> Warnings { get; init; } = [];
}
