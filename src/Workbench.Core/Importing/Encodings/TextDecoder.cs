namespace Workbench.Importing.Encodings;

/// <summary>Turns the bytes of a source into characters, in the encoding the user chose or in the one that explains them.</summary>
internal static class TextDecoder
{
    private const int LargestSource = 512 * 1024 * 1024;

    private const double ClearAdvantage = 1;

    /// <exception cref="InputException">The source is empty, no text, or cannot be decoded.</exception>
    public static DecodedText Decode(SourceFile source, string? chosen)
    {
        if (source.Bytes.Length > LargestSource)
        {
            throw new InputException(source.Name, $"The file has {source.Bytes.Length} bytes; {LargestSource} are the most that is read at once.", "Split it.");
        }

        BinarySignatures.RefuseKnown(source);
        var decoded = chosen is null ? AsDetected(source) : AsChosen(source, chosen);
        var nul = decoded.Text.IndexOf('\0', StringComparison.Ordinal);
        return nul < 0
            ? decoded with { Warnings = [.. decoded.Warnings, .. Losses(decoded.Text)] }
            : throw new InputException(source.Name, $"This is not a text: it holds NUL characters, the first in column {BytePlace.ColumnOf(decoded.Text, nul)}, when read as {decoded.Encoding.Name}.", "Name its encoding with --encoding, or save it as UTF-8.", BytePlace.LineOf(decoded.Text, nul));
    }

    private static IEnumerable<ImportWarning> Losses(string text)
    {
        var first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        return first < 0
            ? []
            : [new ImportWarning($"{text.AsSpan().Count('\uFFFD')} characters were lost before the file came here; they stand as \uFFFD.", BytePlace.LineOf(text, first))];
    }

    private static DecodedText AsDetected(SourceFile source)
    {
        var bytes = source.Bytes.Span;
        var guess = EncodingDetector.Detect(bytes);
        if (guess is not { Encoding.IsWide: true })
        {
            BinarySignatures.RefuseControls(source);
        }

        if (guess is null)
        {
            var offset = Utf8Pattern.FirstFault(bytes);
            throw new InputException(
                source.Name,
                $"The byte 0x{bytes[offset]:X2} at offset {offset} is no UTF-8, and no encoding known here makes words of the text.",
                $"Name its encoding with --encoding: {string.Join(", ", TextEncodings.Names)}.",
                BytePlace.LineOf(bytes, offset));
        }

        var decoded = new DecodedText(StrictDecoding.Decode(source, guess.Encoding), guess.Encoding, guess.Basis);
        return LyingHeader(bytes, guess) is { } warning ? decoded with { Warnings = [warning] } : decoded;
    }

    private static ImportWarning? LyingHeader(ReadOnlySpan<byte> bytes, EncodingGuess guess)
    {
        var plain = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0;
        if (guess.Basis == "declared" || plain || DeclaredEncoding.Find(bytes) is not { } stated || TextEncodings.Find(stated, bytes) == guess.Encoding)
        {
            return null;
        }

        return new ImportWarning($"The header says {stated}, but the bytes are {guess.Encoding.Name}, and are read so.", 1);
    }

    private static DecodedText AsChosen(SourceFile source, string name)
    {
        var bytes = source.Bytes.Span;
        var encoding = TextEncodings.Find(name, bytes)
            ?? throw new InputException(source.Name, $"'{name}' is no encoding known here.", $"Known are {string.Join(", ", TextEncodings.Names)}.");
        if (!encoding.IsWide)
        {
            BinarySignatures.RefuseControls(source);
        }

        var decoded = new DecodedText(StrictDecoding.Decode(source, encoding), encoding, "chosen");
        return Likelier(source, decoded) is { } warning ? decoded with { Warnings = [warning] } : decoded;
    }

    private static ImportWarning? Likelier(SourceFile source, DecodedText chosen)
    {
        var bytes = source.Bytes.Span;
        if (EncodingDetector.Detect(bytes) is not { Encoding: var likelier } || likelier == chosen.Encoding)
        {
            return null;
        }

        var bothSingle = likelier.Family == EncodingFamily.SingleByte && chosen.Encoding.Family == EncodingFamily.SingleByte;
        if (bothSingle && EncodingDetector.Advantage(bytes, likelier, chosen.Encoding) < ClearAdvantage)
        {
            return null;
        }

        if (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0 && !likelier.IsWide && !chosen.Encoding.IsWide)
        {
            return null;
        }

        return StrictDecoding.TryDecode(source, likelier, out _) is { } text
            ? new ImportWarning($"{likelier.Name} is likelier than {chosen.Encoding.Name}. As {likelier.Name} the {ProofLine.OfText(text)}. As {chosen.Encoding.Name} the {ProofLine.OfText(chosen.Text)}.")
            : null;
    }
}
