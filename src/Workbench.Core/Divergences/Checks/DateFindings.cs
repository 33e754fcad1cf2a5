using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>
/// Dates given in the other calendar, which the Old Style was eleven days behind in the eighteenth century, twelve in the
/// nineteenth and thirteen in the twentieth, and days put into another month.
/// </summary>
internal static class DateFindings
{
    private const double Sure = 0.9;

    /// <param name="accounted">Is told the days of original and version that are accounted for.</param>
    public static IEnumerable<Divergence> Of(LinkTexts texts, Language original, Language version, Action<Span?, Span?> accounted)
    {
        if (!texts.IsPair)
        {
            yield break;
        }

        var ours = CalendarDate.Read(texts.Original, original);
        var theirs = ours.Count == 0 ? [] : CalendarDate.Read(texts.Version, version);
        var (lost, added) = (Without(ours, theirs), Without(theirs, ours));
        foreach (var date in lost)
        {
            if (added.Find(t => t.DaysAfter(date) is >= 11 and <= 13) is { } converted)
            {
                accounted(date.DaySpan, converted.DaySpan);
                added.Remove(converted);
                yield return Finding(texts, DivergenceKind.Conversion, Severity.Info, date, converted);
            }
            else if (added.Find(t => t.Day == date.Day) is { } moved)
            {
                added.Remove(moved);
                yield return Finding(texts, DivergenceKind.Date, Severity.Critical, date, moved);
            }
        }
    }

    private static List<CalendarDate> Without(List<CalendarDate> dates, List<CalendarDate> others) =>
        dates.FindAll(d => !others.Exists(o => o.Day == d.Day && o.Month == d.Month));

    private static Divergence Finding(LinkTexts texts, DivergenceKind kind, Severity severity, CalendarDate original, CalendarDate version) => texts.At(
        texts.Finding(kind, severity) with
        {
            Evidence = $"{original.Span.In(texts.Original.Text)} → {version.Span.In(texts.Version.Text)}",
            Confidence = texts.Link.Confidence * Sure,
        },
        original.Span,
        version.Span);
}
