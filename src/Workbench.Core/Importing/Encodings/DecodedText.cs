using System.Collections.Immutable;

namespace Workbench.Importing.Encodings;

/// <summary>The characters of a source and the encoding they were read in.</summary>
internal sealed record DecodedText(string Text, TextEncoding Encoding, string Basis)
{
    public ImmutableArray<ImportWarning> Warnings { get; init; } = [];
}
