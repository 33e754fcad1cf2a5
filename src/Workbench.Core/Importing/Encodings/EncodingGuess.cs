namespace Workbench.Importing.Encodings;

/// <summary>An encoding and why it is taken: <c>BOM</c>, <c>detected</c>, <c>declared</c>.</summary>
internal sealed record EncodingGuess(TextEncoding Encoding, string Basis);
