using Workbench.Importing.Cleaning;
using Workbench.Importing.Cleaning.Plain;
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
        var (source, decoded) = (content.File, content.Decoded);
        UnitSize.CheckLines(source.Name, decoded.Text);
        var (cleaned, cleaning) = Cleaner.Clean(decoded.Text, content.Options.Layout == UnitLayout.Line ? CleaningChoice.None : content.Options.Cleaning, content.Options.Layout);
        var mark = TextEncodings.ByteOrderMark(source.Bytes.Span) is null ? 0 : decoded.Encoding.IsWide ? 2 : 3;
        var offsets = new ByteOffsets(decoded.Text, decoded.Encoding, mark);
        var read = cleaning.Has("paragraphs") ? ScanReader.Read(source.Name, cleaned, offsets) : PlainTextReader.Read(source.Name, cleaned, content.Options.Layout, offsets);
        var imprint = read.Units.Take(ImprintUnits).Where(unit => unit.Kind is UnitKind.Furniture or UnitKind.Note).Select(unit => unit.Text).ToList();
        return read with
        {
            Title = PageWords.ValueOf(imprint, "title"),
            Author = PageWords.ValueOf(imprint, "author"),
            Translator = PageWords.ValueOf(imprint, "translator"),
            Decoded = decoded,
            Cleaning = cleaning,
        };
    }
}
