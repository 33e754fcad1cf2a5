using Workbench.Divergences.Reading;

namespace Workbench.Divergences.Checks;

/// <summary>Modality, amounts, frequency and titles that one side has and the other has otherwise, or not at all.</summary>
internal static class SenseFindings
{
    private const double Sure = 0.6;

    public static IEnumerable<Divergence> Of(RowContext row, RowPassage passage)
    {
        var (ours, theirs) = (row.Sense(row.Original, passage.Original), row.Sense(row.Words, passage.Version));
        return [.. Modality(row, passage, ours, theirs), .. Amounts(row, ours, theirs, "amount"), .. Amounts(row, ours, theirs, "frequency"), .. Titles(row, ours, theirs)];
    }

    private static IEnumerable<Divergence> Modality(RowContext row, RowPassage passage, SenseReading ours, SenseReading theirs)
    {
        var (original, version) = (ours.Classes("modality"), Modals(row, theirs));
        var must = original.Contains("must") || IsOrder(row, passage);
        if (must && !original.Contains("may") && !original.Contains("advise") && !version.Contains("must") && version.Count > 0)
        {
            yield return Finding(row, DivergenceKind.Modality, Severity.Major, First(ours, "modality", "must"), theirs.Of("modality", version[0]).Find(w => !IsMonth(row.Words, w.First)));
        }
        else if (original is ["may"] && version is ["must"])
        {
            yield return Finding(row, DivergenceKind.Modality, Severity.Minor, First(ours, "modality", "may"), First(theirs, "modality", "must"));
        }
    }

    /// <summary>The version's modal words by class; a month is none.</summary>
    private static List<string> Modals(RowContext row, SenseReading theirs) =>
        theirs.Classes("modality").FindAll(name => theirs.Of("modality", name).Exists(w => !IsMonth(row.Words, w.First)));

    /// <summary><c>May the 20th</c>, <c>May 20</c>, <c>20 May</c>, <c>in May</c>: within a sentence a capital tells the month, at its head a number near it.</summary>
    private static bool IsMonth(SideWords side, int word) =>
        side.Words[word].Text == "May"
        && (!side.OpensSentence(word) || Enumerable.Range(Math.Max(0, word - 2), Math.Min(side.Count, word + 3) - Math.Max(0, word - 2)).Any(w => side.Words[w].Text.Any(char.IsAsciiDigit)));

    /// <summary>«Не сниматься»: an infinitive after a negation, with nothing personal in the sentence, is an order.</summary>
    private static bool IsOrder(RowContext row, RowPassage passage) =>
        passage.Original.Where(o => o > 0).Any(o => row.Original.Words[o - 1].Key == "не"
            && (row.Original.Words[o].Key.EndsWith("ться", StringComparison.Ordinal) || row.Original.Words[o].Key.EndsWith("ть", StringComparison.Ordinal)));

    private static IEnumerable<Divergence> Amounts(RowContext row, SenseReading ours, SenseReading theirs, string topic)
    {
        var (original, version) = (ours.Classes(topic), theirs.Classes(topic));
        if (original.Count > 0 && version.Count > 0 && !original.Intersect(version).Any() && Differ(original, version))
        {
            yield return Finding(row, DivergenceKind.Quantity, Severity.Major, First(ours, topic, original[0]), First(theirs, topic, version[0]));
        }
        else if (topic == "amount" && original.Contains("all") && !version.Contains("all") && version.Contains("most"))
        {
            yield return Finding(row, DivergenceKind.Quantity, Severity.Major, First(ours, topic, "all"), First(theirs, topic, "most"));
        }
    }

    /// <summary>Some, many and few go into each other in translation; all and most do not.</summary>
    private static bool Differ(List<string> original, List<string> version) =>
        (original is ["all"] && version is ["some"] or ["most"] or ["few"]) || (version is ["all"] && original is ["some"] or ["most"] or ["few"])
        || (original is ["always"] && version is ["seldom"] or ["often"]) || (version is ["always"] && original is ["seldom"] or ["often"])
        || (original is ["seldom"] && version is ["often"]) || (version is ["seldom"] && original is ["often"]);

    private static IEnumerable<Divergence> Titles(RowContext row, SenseReading ours, SenseReading theirs)
    {
        var version = theirs.Classes("title");
        foreach (var title in ours.Classes("title").Except(version).Where(t => t != "lord"))
        {
            yield return Finding(row, DivergenceKind.Title, Severity.Minor, First(ours, "title", title), version.Count > 0 ? First(theirs, "title", version[0]) : null);
        }

        if (row.Basis.IsTurn(row.Work, row.Row) && ours.Classes("address") is { Count: > 0 } address && theirs.Classes("address").Count == 0
            && row.Words.Words.Any(w => w.Key is "you" or "your"))
        {
            yield return Finding(row, DivergenceKind.Title, Severity.Info, First(ours, "address", address[0]), null);
        }
    }

    private static (int, int)? First(SenseReading reading, string topic, string name) =>
        reading.Of(topic, name) is [var first, ..] ? first : null;

    private static Divergence Finding(RowContext row, DivergenceKind kind, Severity severity, (int, int)? original, (int, int)? version) =>
        row.Finding(kind, severity, original, version, Sure);
}
