using System.Collections.Immutable;
using Workbench.Importing.Cleaning;
using Workbench.Importing.Encodings;
using Workbench.Importing.Html;
using Workbench.Importing.Layouts;
using Workbench.Works;

namespace Workbench.Importing;

/// <summary>Reads a source, plain text or HTML, into a document: the first step of every text into Workbench.</summary>
public static class TextImporter
{
    private const int LanguageSample = 400;

    /// <summary>Reads the bytes of a source; nothing else is read, and the same bytes give the same document.</summary>
    /// <exception cref="InputException">The source is empty, no text, in no known encoding, or in another than the one chosen.</exception>
    public static ImportResult Import(SourceFile source, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var decoded = TextDecoder.Decode(source, options.Encoding);
        var isHtml = HtmlSniffer.IsHtml(source.Name, decoded.Text);
        var choice = isHtml || options.Layout == UnitLayout.Line ? CleaningChoice.None : options.Cleaning;
        var (cleaned, cleaning) = Cleaner.Clean(decoded.Text, choice);
        var read = isHtml ? HtmlReader.Read(source.Name, decoded.Text)
            : cleaning.Has("paragraphs") ? ScanReader.Read(source.Name, cleaned)
            : PlainTextReader.Read(source.Name, cleaned, options.Layout);
        if (read.Units.IsEmpty)
        {
            throw new InputException(source.Name, "There is no text in it.", "Look whether it is the right file.");
        }

        var language = options.Language ?? LanguageOf(read);
        var mark = TextEncodings.ByteOrderMark(source.Bytes.Span) is null ? 0 : decoded.Encoding.IsWide ? 2 : 3;
        var units = InBytes(read.Units, new ByteOffsets(decoded.Text, decoded.Encoding, mark));
        return new ImportResult(new Document(language, units), new SourceReport
        {
            Format = read.Format,
            EncodingName = decoded.Encoding.Name,
            EncodingBasis = decoded.Basis,
            Layout = read.Layout,
            ProofLine = ProofLine.Of(read.Units, language),
            SourceHash = ContentHash.OfBytes(source.Bytes.Span),
            Warnings = [.. decoded.Warnings, .. Losses(decoded.Text), .. Markup(read.Format, decoded.Text)],
            Title = read.Title,
            Cleaning = cleaning,
        });
    }

    /// <summary>The units with their places counted in bytes; the readers count characters.</summary>
    private static ImmutableArray<Unit> InBytes(ImmutableArray<Unit> units, ByteOffsets offsets) =>
        ImmutableArray.CreateRange(units, unit => unit.Locator.Offset is { } place ? unit with { Locator = unit.Locator with { Offset = offsets.Of((int)place) } } : unit);

    private static Language LanguageOf(ReadText read)
    {
        var step = Math.Max(1, read.Units.Length / LanguageSample);
        var sample = string.Join('\n', read.Units.Where((unit, index) => index % step == 0 && unit.Kind != UnitKind.Furniture).Select(unit => unit.Text));
        return LanguageGuesser.Guess(sample) is { IsKnown: true } guessed ? guessed : read.StatedLanguage;
    }

    private static ImmutableArray<ImportWarning> Losses(string text)
    {
        var first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        return first < 0
            ? []
            : [new ImportWarning($"{text.AsSpan().Count('\uFFFD')} characters were lost before the file came here; they stand as \uFFFD.", BytePlace.LineOf(text, first))];
    }

    private static ImmutableArray<ImportWarning> Markup(string format, string text) =>
        format == "text" && text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal)
            ? [new ImportWarning("This is XML; it is read as plain text, marks and all.", 1)]
            : [];
}
