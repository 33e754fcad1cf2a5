using System.Text.RegularExpressions;

namespace Workbench.Importing.Cleaning.Scans;

/// <summary>Tells lines that hold nothing but a date: <c>May 2, 1921</c>, <c>17-25 апреля 1923 г.</c></summary>
internal static partial class DateLine
{
    public static bool IsDate(string line) => line.Length <= 40 && (DayFirst().IsMatch(line) || MonthFirst().IsMatch(line));

    [GeneratedRegex(@"^\p{Lu}\p{L}+\.? \d{1,2}(\s?[-–]\s?\d{1,2})?(, ?\d{4})?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^\d{1,2}\.?(\s?[-–]\s?\d{1,2})? \p{L}+\.? \d{4}( ?г\.?| года)?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();
}
