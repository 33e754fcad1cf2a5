using System.Globalization;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Reads numbers in figures as a language writes them: <c>1,500.5</c> in English, <c>1 500,5</c> elsewhere.</summary>
internal static class FigureReader
{
    /// <summary>The numbers in one token that begins with a digit; more than one for a date such as <c>16.02.1917</c>.</summary>
    public static IEnumerable<NumberMention> Read(string token, int start, Language language)
    {
        var length = 0;
        while (length < token.Length && (char.IsDigit(token[length]) || token[length] is '.' or ','))
        {
            length++;
        }

        var figures = token[..length].TrimEnd('.', ',');
        var groups = figures.Split('.', ',');
        var isDate = groups.Length == 3 && !figures.Contains(',', StringComparison.Ordinal) && groups[1].Length <= 2;
        return isDate ? Each(groups, start) : [Mention(ValueOf(figures, language), figures, start)];
    }

    public static bool OpensGroups(string figures) => figures.Length is >= 1 and <= 3 && figures.All(char.IsDigit) && figures[0] != '0';

    /// <summary>Three digits, or in the last group three digits and decimals.</summary>
    public static bool IsGroup(string figures) =>
        figures.Length >= 3 && figures.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0 && (figures.Length == 3 || figures[3] is '.' or ',');

    private static IEnumerable<NumberMention> Each(string[] figures, int start)
    {
        foreach (var part in figures)
        {
            yield return Mention(ValueOf(part, Language.Unknown), part, start);
            start += part.Length + 1;
        }
    }

    private static NumberMention Mention(decimal value, string figures, int start) => new(
        value, Bare(figures), new Span(start, figures.Length), NumberForm.Digits, Strong: true);

    /// <summary>Without separators and leading zeros, in ASCII digits.</summary>
    private static string Bare(string figures) =>
        string.Concat(figures.Where(char.IsDigit).Select(c => (char)('0' + char.GetNumericValue(c)))).TrimStart('0') is { Length: > 0 } digits ? digits : "0";

    private static decimal ValueOf(string figures, Language language)
    {
        var last = figures.LastIndexOfAny(['.', ',']);
        var thousands = language == Language.English ? ',' : '.';
        var isDecimal = last >= 0 && figures.AsSpan(0, last).IndexOf(figures[last]) < 0
            && (figures[last] != thousands || figures.Length - last - 1 != 3);
        var digits = isDecimal ? $"{Bare(figures[..last])}.{string.Concat(figures[(last + 1)..].Where(char.IsDigit))}" : Bare(figures);
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : decimal.MaxValue;
    }
}
