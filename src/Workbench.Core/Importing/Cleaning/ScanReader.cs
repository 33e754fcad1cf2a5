namespace Workbench.Importing.Cleaning;

/// <summary>Reads the units of a text that the rules have cut into blocks.</summary>
internal static class ScanReader
{
    private const string BlockEnd = "\n\n";

    /// <param name="text">The repaired text of the source.</param>
    public static ReadText Read(string text, RepairedSource source)
    {
        var marked = new List<MarkedUnit>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(BlockEnd, start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            if (!UnitText.IsBlank(text.AsSpan(start, end - start)))
            {
                var lead = end - start - text.AsSpan(start, end - start).TrimStart().Length;
                var locator = source.LocatorOf(start + lead);
                UnitSize.Check(source.Name, end - start, locator.Line);
                marked.Add(MarkedUnit.Of(text[start..end], locator, source.KeepsSoftHyphens));
            }

            start = end + BlockEnd.Length;
        }

        return new ReadText("text", "scan", NoteTies.Tie(marked));
    }
}
