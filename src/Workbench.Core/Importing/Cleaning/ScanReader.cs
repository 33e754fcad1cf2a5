using Workbench.Importing.Encodings;
using Workbench.Works;

namespace Workbench.Importing.Cleaning;

/// <summary>Reads the units of a text that the rules have cut into blocks.</summary>
internal static class ScanReader
{
    private const string BlockEnd = "\n\n";

    public static ReadText Read(string source, CleanedText cleaned, ByteOffsets offsets)
    {
        var lineEnds = new LineCounter(cleaned.Source);
        var marked = new List<MarkedUnit>();
        for (var start = 0; start < cleaned.Text.Length;)
        {
            var end = cleaned.Text.IndexOf(BlockEnd, start, StringComparison.Ordinal);
            end = end < 0 ? cleaned.Text.Length : end;
            if (!UnitText.IsBlank(cleaned.Text.AsSpan(start, end - start)))
            {
                var lead = end - start - cleaned.Text.AsSpan(start, end - start).TrimStart().Length;
                var place = cleaned.SourcePlace(start + lead);
                var line = lineEnds.LineOf(place);
                UnitSize.Check(source, end - start, line);
                marked.Add(MarkedUnit.Of(cleaned.Text[start..end], new Locator(line, cleaned.Pages.PageOf(place)) { Offset = offsets.Of(place) }));
            }

            start = end + BlockEnd.Length;
        }

        return new ReadText("text", "scan", NoteTies.Tie(marked));
    }
}
