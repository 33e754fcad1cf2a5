using System.Globalization;
using Workbench.Storage;

namespace Workbench.App.Commands.Care;

/// <summary>The steps of a repair for people: units or links in a row that came out alike are one line.</summary>
internal static class RepairLines
{
    private const int OperationDigits = 12;

    public static IEnumerable<(string Record, RepairOutcome Outcome)> Of(IReadOnlyList<RepairStep> steps)
    {
        foreach (var alike in steps.GroupBy(step => (step.Kind, Text: Place(step.Id)?.Text, step.Outcome, Single: Place(step.Id) is null ? step.Id : null)))
        {
            var numbers = alike.Select(step => Place(step.Id)?.Number).OfType<int>().Order().ToList();
            var record = numbers.Count < 2 ? $"{alike.Key.Kind} {alike.First().Id}"
                : alike.Key.Text!.Length == 0 ? $"{numbers.Count} {alike.Key.Kind}s ({Ranges([.. numbers.Distinct()])})"
                : $"{numbers.Count} {alike.Key.Kind}s of {alike.Key.Text} ({Ranges(numbers)})";
            yield return (record, alike.Key.Outcome);
        }
    }

    /// <summary>The text and the number that the id of a unit or a link ends with, or the number alone of an operation or its image; null for other ids.</summary>
    private static (string Text, int Number)? Place(string id)
    {
        if (id.Length >= OperationDigits && (id.Length == OperationDigits || id[OperationDigits] == '/')
            && int.TryParse(id.AsSpan(0, OperationDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var operation))
        {
            return ("", operation);
        }

        var slash = id.LastIndexOf('/');
        var digits = id[(slash + 1)..].TrimStart('o', 'v');
        return slash > 0 && digits.Length == 8 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (id[..slash], number) : null;
    }

    private static string Ranges(List<int> numbers)
    {
        var ranges = new List<string>();
        for (var start = 0; start < numbers.Count;)
        {
            var end = start;
            while (end + 1 < numbers.Count && numbers[end + 1] <= numbers[end] + 1)
            {
                end++;
            }

            ranges.Add(numbers[start] == numbers[end] ? $"{numbers[start]}" : $"{numbers[start]}-{numbers[end]}");
            start = end + 1;
        }

        return string.Join(", ", ranges);
    }
}
