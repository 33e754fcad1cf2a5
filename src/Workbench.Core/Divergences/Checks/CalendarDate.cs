using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>A day and its month, as a text names them together.</summary>
/// <param name="DaySpan">Where the day stands.</param>
/// <param name="Span">Where the two stand.</param>
internal sealed record CalendarDate(int Day, int Month, Span DaySpan, Span Span)
{
    private static readonly int[] DaysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    /// <summary>By how many days this date is later in the year than another, the turn of the year counted through.</summary>
    public int DaysAfter(CalendarDate other) => ((DaysBefore[Month - 1] + Day - DaysBefore[other.Month - 1] - other.Day) % 365 + 365) % 365;

    public static List<CalendarDate> Read(RowText read, Language language)
    {
        var (text, words) = (read.Text, read.Tokens.FindAll(t => t.Class == TokenClass.Word));
        var dates = new List<CalendarDate>();
        if (!words.Exists(w => MonthNames.NumberOf(w.Span.In(text)) is not null))
        {
            return dates;
        }

        foreach (var number in read.Numbers(language).Where(n => n.Value is >= 1 and <= 31 && n.Value == decimal.Truncate(n.Value) && n.Form is NumberForm.Digits or NumberForm.Words))
        {
            var next = words.Where(w => w.Span.Start >= number.Span.End).Take(language == Language.English ? 2 : 1).Where(w => Between(number.Span.End, w.Span.Start));
            var last = words.Where(w => w.Span.End <= number.Span.Start).TakeLast(2).Where(w => Between(w.Span.End, number.Span.Start));
            var month = next.Concat(last.Reverse()).Select(w => (w.Span, Number: MonthNames.NumberOf(w.Span.In(text)))).FirstOrDefault(m => m.Number is not null);
            if (month.Number is { } name)
            {
                var (start, end) = (Math.Min(number.Span.Start, month.Span.Start), Math.Max(number.Span.End, month.Span.End));
                dates.Add(new CalendarDate((int)number.Value, name, number.Span, new Span(start, end - start)));
            }
        }

        return dates;
    }

    /// <summary>As far as <c>the 9th of October</c> and <c>October the 9th</c> part the two.</summary>
    private static bool Between(int end, int start) => start - end <= 7;
}
