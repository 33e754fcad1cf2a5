using Workbench.Importing.Formats;
using Workbench.Importing.Marking;
using Workbench.Works;

namespace Workbench.Importing;

/// <summary>Reads a source, in any of the formats known, into a document: the first step of every text into Workbench.</summary>
public static class TextImporter
{
    private const int LanguageSample = 400;

    /// <summary>Reads the bytes of a source; nothing else is read, and the same bytes give the same document.</summary>
    /// <exception cref="InputException">The source is empty, no text, damaged, a trap, in no known encoding, or in another than the one chosen.</exception>
    public static ImportResult Import(SourceFile source, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var read = FormatReaders.Read(new SourceContent(source, options));
        if (read.Units.IsEmpty)
        {
            throw new InputException(source.Name, "There is no text in it.", "Look whether it is the right file.");
        }

        var sample = Sample(read);
        var language = options.Language ?? LanguageOf(read, sample);
        return new ImportResult(new Document(language, ForeignPassages.Of(read.Units, language)), new SourceReport
        {
            Format = read.Format,
            EncodingName = read.Decoding?.Encoding.Name ?? "utf-8",
            EncodingBasis = read.Decoding?.Basis ?? "declared",
            Layout = read.Layout,
            ProofLine = ProofLine.Of(read.Units, language),
            FirstSentence = ProofLine.Sentence(read.Units, language),
            SourceHash = ContentHash.OfBytes(source.Bytes.Span),
            Warnings = [.. read.Decoding?.Warnings ?? [], .. read.Warnings],
            Title = read.Title,
            Author = read.Author,
            Translator = read.Translator,
            Cleaning = read.Cleaning,
            IsInOldSpelling = language == Language.Russian && OldSpelling.IsIn(sample),
            LikelyLanguages = language.IsKnown ? [] : LanguageGuesser.Likely(sample),
        });
    }

    private static Language LanguageOf(ReadText read, string sample) =>
        LanguageGuesser.Guess(sample) is { IsKnown: true } guessed ? guessed : read.StatedLanguage;

    private static string Sample(ReadText read)
    {
        var step = Math.Max(1, read.Units.Length / LanguageSample);
        return string.Join('\n', read.Units.Where((unit, index) => index % step == 0 && unit.Kind != UnitKind.Furniture).Select(unit => unit.Text));
    }
}
