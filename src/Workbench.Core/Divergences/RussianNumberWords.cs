namespace Workbench.Divergences;

internal static class RussianNumberWords
{
    private const string Cardinals =
        """
        1 один одна одно одного одной одному одним одном одну одною раз однажды
        2 два две двух двум двумя двое двоих двоим вдвоем оба обе обоих обеих обоим обеим дважды пара пару пары
        3 три трех трем тремя трое троих троим втроем трижды тройка тройку треть трети
        4 четыре четырех четырем четырьмя четверо четверых вчетвером четверть четверти
        5 пять пяти пятью пятеро пятерых впятером пяток
        6 шесть шести шестью шестеро шестерых
        7 семь семи семеро семерых
        8 восемь восьми восемью восьмью
        9 девять девяти девятью
        10 десять десяти десятью
        11 одиннадцать одиннадцати
        12 двенадцать двенадцати
        13 тринадцать тринадцати
        14 четырнадцать четырнадцати
        15 пятнадцать пятнадцати
        16 шестнадцать шестнадцати
        17 семнадцать семнадцати
        18 восемнадцать восемнадцати
        19 девятнадцать девятнадцати
        20 двадцать двадцати двадцатью
        30 тридцать тридцати тридцатью
        40 сорок сорока
        50 пятьдесят пятидесяти пятьюдесятью
        60 шестьдесят шестидесяти шестьюдесятью
        70 семьдесят семидесяти семьюдесятью
        80 восемьдесят восьмидесяти восемьюдесятью
        90 девяносто девяноста
        100 сто ста
        200 двести двухсот двумстам двухстах
        300 триста трехсот тремстам трехстах
        400 четыреста четырехсот четыремстам четырехстах
        500 пятьсот пятисот пятистам пятистах
        600 шестьсот шестисот шестистам шестистах
        700 семьсот семисот семистам семистах
        800 восемьсот восьмисот восьмистам восьмистах
        900 девятьсот девятисот девятистам девятистах
        """;

    private const string Multipliers =
        """
        1000 тысяча тысячи тысяч тысячу тысяче тысячей тысячью тысячам тысячами тысячах тыс
        1000000 миллион миллиона миллионов миллионы миллиону миллионе миллионам миллионами млн
        1000000000 миллиард миллиарда миллиардов миллиарды миллиарду миллиарде млрд
        """;

    private const string Loose =
        """
        10 десяток десятка десятки десятков десятками
        12 дюжина дюжины дюжину дюжин
        100 сотня сотни сотню сотен сотнями
        """;

    private const string OrdinalStems =
        """
        1 перв
        2 втор
        4 четверт
        5 пят
        6 шест
        7 седьм
        8 восьм
        9 девят
        10 десят
        11 одиннадцат
        12 двенадцат
        13 тринадцат
        14 четырнадцат
        15 пятнадцат
        16 шестнадцат
        17 семнадцат
        18 восемнадцат
        19 девятнадцат
        20 двадцат
        30 тридцат
        40 сороков
        50 пятидесят
        60 шестидесят
        70 семидесят
        80 восьмидесят
        90 девяност
        100 сот
        1000 тысячн
        """;

    private static readonly string[] OrdinalEndings = "ый ой ая ое ые ого ому ым ом ую ых ыми".Split(' ');

    public static IEnumerable<KeyValuePair<string, NumberWord>> All() =>
    [
        .. Rows(Cardinals).Select(r => Entry(r.Form, r.Value, NumberWordRole.Cardinal, weak: r.Value < 3 || r.Form.StartsWith("трет", StringComparison.Ordinal) || r.Form.StartsWith("четверт", StringComparison.Ordinal))),
        .. Rows(Multipliers).Select(r => Entry(r.Form, r.Value, NumberWordRole.Multiplier, weak: true)),
        .. Rows(Loose).Select(r => Entry(r.Form, r.Value, NumberWordRole.Ordinal, weak: true)),
        .. Rows(OrdinalStems).SelectMany(r => OrdinalEndings.Select(ending => Entry(r.Form + ending, r.Value, NumberWordRole.Ordinal, weak: r.Value < 3))),
        .. "третий третья третье третьи третьего третьей третьему третьим третьих третью третьем".Split(' ')
            .Select(form => Entry(form, 3, NumberWordRole.Ordinal, weak: false)),
    ];

    /// <summary>Beginnings of compound words such as <c>двадцатилетний</c>, the longest first.</summary>
    public static IReadOnlyList<(string Form, decimal Value)> CompoundBeginnings { get; } =
    [
        .. Rows(Cardinals).Where(r => r.Value is >= 2 and < 100 && r.Form is ['д' or 'т' or 'ч' or 'п' or 'ш' or 'с' or 'в' or 'о', ..])
            .Where(r => r.Form.EndsWith('и') || r.Form.EndsWith("ух", StringComparison.Ordinal) || r.Form.EndsWith("ех", StringComparison.Ordinal) || r.Form is "сорока")
            .Append(("столет", 100m)).OrderByDescending(r => r.Item1.Length),
    ];

    private static KeyValuePair<string, NumberWord> Entry(string form, decimal value, NumberWordRole role, bool weak) =>
        new(form, new NumberWord(value, role) { Weak = weak });

    private static IEnumerable<(string Form, decimal Value)> Rows(string table) =>
        from line in table.Split('\n')
        let words = line.Split(' ')
        from form in words.Skip(1)
        select (form, decimal.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture));
}
