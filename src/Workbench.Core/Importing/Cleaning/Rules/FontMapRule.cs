namespace Workbench.Importing.Cleaning.Rules;

/// <summary>Sets back quotation marks, apostrophes and dashes that a font's own table turned into other signs; after the table <c>fontmaps</c>.</summary>
internal sealed class FontMapRule() : CleaningRule("font-map", "quotation marks, apostrophes and dashes that a bad font map changed are set back")
{
    private const int Fewest = 5;
    private const double InPlace = 0.9;

    private static readonly Dictionary<char, char> Signs = RulesFile.Rows("fontmaps").ToDictionary(row => row[0][0], row => row[1][0]);
    private static readonly System.Buffers.SearchValues<char> Wrong = System.Buffers.SearchValues.Create(string.Concat(Signs.Keys));

    public override Findings Find(ScanText scan)
    {
        var source = scan.Source;
        if (!source.AsSpan().ContainsAny('³', '²'))
        {
            return Findings.None;
        }

        var (opening, openingInPlace, closing, closingInPlace) = (0, 0, 0, 0);
        var patches = new List<Patch>();
        for (var i = 0; (i = Next(source, i)) >= 0; i++)
        {
            opening += source[i] == '³' ? 1 : 0;
            openingInPlace += source[i] == '³' && IsOpening(source, i) ? 1 : 0;
            closing += source[i] == '²' ? 1 : 0;
            closingInPlace += source[i] == '²' && IsClosing(source, i) ? 1 : 0;
            patches.Add(Replace(i, 1, Signs[source[i]].ToString()));
        }

        var sure = opening >= Fewest && closing >= Fewest && openingInPlace >= InPlace * opening && closingInPlace >= InPlace * closing;
        return sure ? new Findings(patches, IsSure: true) : Findings.None;
    }

    private static int Next(string source, int from)
    {
        var next = source.AsSpan(from).IndexOfAny(Wrong);
        return next < 0 ? -1 : from + next;
    }

    private static bool IsOpening(string source, int at) =>
        (at == 0 || !char.IsLetterOrDigit(source[at - 1])) && at + 1 < source.Length && !char.IsWhiteSpace(source[at + 1]);

    private static bool IsClosing(string source, int at) =>
        at > 0 && !char.IsWhiteSpace(source[at - 1]) && (at + 1 == source.Length || !char.IsLetter(source[at + 1]));
}
