namespace Workbench.Importing.Encodings;

/// <summary>The characters of a source and the encoding they were read in.</summary>
internal sealed record DecodedText(string Text, TextEncoding Encoding, string Basis) : Decoding(Encoding, Basis)
{
    /// <summary>How it was decoded, without the characters: of a long source they are most of what is in memory.</summary>
    public Decoding WithoutText() => new(Encoding, Basis) { Warnings = Warnings };
}
