using System.Collections.Immutable;
using Workbench.Importing.Encodings;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>A file of pairs, decoded.</summary>
/// <param name="Name">Its name, without <c>.gz</c>.</param>
/// <param name="File">As it came.</param>
internal sealed record BitextSource(string Name, SourceFile File, DecodedText Decoded, BitextOptions Options)
{
    public string Text => Decoded.Text;

    /// <summary>How it was read.</summary>
    /// <param name="proof">A sentence for the eye.</param>
    public SourceReport Report(string format, string proof, ImmutableArray<ImportWarning> warnings, string? title = null) => new()
    {
        Format = format,
        EncodingName = Decoded.Encoding.Name,
        EncodingBasis = Decoded.Basis,
        Layout = format,
        ProofLine = proof,
        SourceHash = ContentHash.OfBytes(File.Bytes.Span),
        Warnings = [.. Decoded.Warnings, .. warnings],
        Title = title,
    };
}
