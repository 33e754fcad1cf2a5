using System.Text;
using Workbench.Importing.Cleaning;
using Workbench.Importing.Cleaning.Plain;
using Workbench.Importing.Cleaning.Rules;
using Workbench.Importing.Encodings;
using Workbench.Importing.Layouts;
using Workbench.Works;

namespace Workbench.Importing.Formats;

/// <summary>Reads plain text as the clean-up rules leave it; where these recovered the paragraphs of a scan, by them.</summary>
internal static class PlainTexts
{
    private const int ImprintUnits = 40;

    public static ReadText Read(SourceContent content)
    {
        var draft = Drafted(content);
        LongTexts.GiveBack(content.Bytes.Length);
        var read = draft.Read();
        var imprint = read.Units.Take(ImprintUnits).Where(unit => unit.Kind is UnitKind.Furniture or UnitKind.Note).Select(unit => unit.Text).ToList();
        return read with
        {
            Title = PageWords.ValueOf(imprint, "title"),
            Author = PageWords.ValueOf(imprint, "author"),
            Translator = PageWords.ValueOf(imprint, "translator"),
            Decoding = draft.Decoding,
            Cleaning = draft.Cleaning,
        };
    }

    /// <summary>A text that a program has taken out of a file, read without clean-up.</summary>
    /// <param name="name">Of the file.</param>
    public static ReadText ReadUncleaned(string name, string text, UnitLayout layout) =>
        ReaderOf(new CleanedText(text, new PatchMap([]), Pagination.None), layout, new RepairedSource(new SourceFile(name, Encoding.UTF8.GetBytes(text)), TextEncodings.Utf8, new PatchMap([]), Pagination.None))();

    // Apart from reading, so that nothing holds the decoded text any more when the units are made: a long one is most of the memory.
    private static Draft Drafted(SourceContent content)
    {
        var (file, options) = (content.File, content.Options);
        var (scan, decoding) = Opened(content);
        var (cleaned, rules) = Cleaner.Clean(scan, options.Layout == UnitLayout.Line ? CleaningChoice.None : options.Cleaning);
        var cleaning = new CleaningReport(() => StrictDecoding.Decode(file, decoding.Encoding), rules);
        var source = new RepairedSource(file, decoding.Encoding, cleaned.Patches, cleaned.Pages) { KeepsSoftHyphens = options.Cleaning.Off.Contains(SoftHyphenRule.RuleName) };
        return new Draft(cleaning.Has("paragraphs") ? ScanReaderOf(cleaned, source) : ReaderOf(cleaned, options.Layout, source), cleaning, decoding);
    }

    private static (ScanText Scan, Decoding Decoding) Opened(SourceContent content)
    {
        var decoded = content.TakeDecoded();
        UnitSize.CheckLines(content.File.Name, decoded.Text);
        var decoding = decoded.WithoutText() with { Warnings = [.. decoded.Warnings, .. Markup(decoded.Text)] };
        return (new ScanText(content.File, decoded, content.Options.Layout), decoding);
    }

    private static Func<ReadText> ScanReaderOf(CleanedText cleaned, RepairedSource source) => () => ScanReader.Read(cleaned.Text, source);

    private static Func<ReadText> ReaderOf(CleanedText cleaned, UnitLayout layout, RepairedSource source) => OutlineReader(cleaned.Blocks(layout).Outline(), source);

    private static Func<ReadText> OutlineReader(PlainOutline outline, RepairedSource source) => () => PlainTextReader.Read(outline, source);

    private static IEnumerable<ImportWarning> Markup(string text) => text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal)
        ? [new ImportWarning("This is XML; it is read as plain text, marks and all.", 1)]
        : [];

    private sealed record Draft(Func<ReadText> Read, CleaningReport Cleaning, Decoding Decoding);
}
