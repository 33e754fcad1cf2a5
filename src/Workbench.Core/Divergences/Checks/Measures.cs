using System.Collections.Frozen;
using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>Finds numbers that stand beside a unit of measure, old Russian and English ones among them.</summary>
internal static class Measures
{
    private const int Reach = 4;

    private static readonly (string Beginning, MeasureUnit Unit)[] Units =
    [
        .. Of("length", "верст 1066.8", "verst 1066.8", "сажен 2.1336", "sazhen 2.1336", "аршин 0.7112", "arshin 0.7112", "вершк 0.04445", "километр 1000", "kilomet 1000",
            "метр 1", "metre 1", "meter 1", "сантиметр 0.01", "mile 1609.3", "миль 1609.3", "мили 1609.3", "yard 0.9144", "ярд 0.9144", "foot 0.3048", "feet 0.3048", "фут 0.3048", "inch 0.0254", "дюйм 0.0254"),
        .. Of("weight", "пуд 16.38", "pood 16.38", "фунт 0.4095", "pound 0.4536", "килограмм 1", "kilogram 1", "тонн 1000", "ton 950", "золотник 0.004266", "hundredweight 50.8", "ounce 0.02835"),
        .. Of("area", "десятин 10925", "desyatin 10925", "dessiatin 10925", "acre 4047", "акр 4047", "гектар 10000", "hectare 10000"),
        .. Of("money", "рубл 1", "rouble 1", "ruble 1", "копе 0.01", "kopek 0.01", "kopeck 0.01", "copeck 0.01", "гривенник 0.1", "полтинник 0.5", "червон 10", "chervon 10"),
        .. Floating("money", "доллар 2", "dollar 2", "франк 3", "franc 3", "шиллинг 4", "shilling 4", "стерлинг 5", "sterling 5", "guinea 6", "гине 6", "cent 7", "цент 7", "pence 8", "пенс 8"),
        .. Of("volume", "ведр 12.3", "vedro 12.3", "bucket 12.3", "gallon 4.546", "литр 1", "litre 1", "liter 1", "штоф 1.23", "pint 0.568"),
    ];

    private static readonly FrozenDictionary<char, (string Beginning, MeasureUnit Unit)[]> ByFirstLetter =
        Units.GroupBy(u => u.Beginning[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    public static List<Measure> Read(RowText read, Language language)
    {
        var (text, tokens) = (read.Text, read.Tokens);
        var measures = new List<Measure>();
        if (!tokens.Exists(t => t.Class == TokenClass.Word && UnitOf(t.Span.In(text)) is not null))
        {
            return measures;
        }

        foreach (var number in read.Numbers(language))
        {
            var after = tokens.Where(t => t.Span.Start >= number.Span.End).Take(Reach).TakeWhile(t => t.Class == TokenClass.Word || t.Span.In(text) is "-" or ".");
            var before = tokens.Where(t => t.Span.End <= number.Span.Start).TakeLast(2).Reverse();
            var found = after.Concat(language == Language.Russian ? before : []).Select(t => (t.Span, Unit: UnitOf(t.Span.In(text)))).FirstOrDefault(u => u.Unit is not null);
            if (found.Unit is { } unit)
            {
                var (start, end) = (Math.Min(number.Span.Start, found.Span.Start), Math.Max(number.Span.End, found.Span.End));
                measures.Add(new Measure(WithHalf(text, number), unit, new Span(start, end - start)));
            }
        }

        return measures;
    }

    private static decimal WithHalf(string text, NumberMention number) =>
        text.AsSpan(number.Span.End).StartsWith(" and a half", StringComparison.Ordinal) ? number.Value + 0.5m : number.Value;

    private static MeasureUnit? UnitOf(string word)
    {
        if (!ByFirstLetter.TryGetValue(LowerCase.Of(word[0]), out var units))
        {
            return null;
        }

        var key = LowerCase.Of(word).Replace('ё', 'е');
        return Array.Find(units, u => key.StartsWith(u.Beginning, StringComparison.Ordinal) && key.Length <= u.Beginning.Length + 4).Unit;
    }

    /// <summary>The numbers only tell one currency from another.</summary>
    private static IEnumerable<(string, MeasureUnit)> Floating(string dimension, params string[] rows) =>
        Of(dimension, rows).Select(r => (r.Item1, r.Item2 with { Floats = true }));

    private static IEnumerable<(string, MeasureUnit)> Of(string dimension, params string[] rows) =>
        rows.Select(r => r.Split(' ')).Select(r => (r[0], new MeasureUnit(dimension, double.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture))));
}
