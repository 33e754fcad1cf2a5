using Workbench.Divergences;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public class NumberTests
{
    [Theory]
    [InlineData("16 февраля 1917 г.", "February 16, 1917")]
    [InlineData("16.02.1917", "16 February 1917")]
    [InlineData("Уплачено 1 500,50 руб.", "Paid 1,500.50 roubles")]
    [InlineData("25 000 человек", "25,000 people")]
    [InlineData("200 тысяч штыков", "two hundred thousand bayonets")]
    [InlineData("1,5 млн тонн", "1.5 million tons")]
    [InlineData("двадцать пять рублей", "five-and-twenty roubles")]
    [InlineData("сто двадцать вёрст", "a hundred and twenty versts")]
    [InlineData("тысяча восемьсот девяносто третий год", "the year 1893")]
    [InlineData("в XIX веке", "in the nineteenth century")]
    [InlineData("Николай II", "Nicholas the Second")]
    [InlineData("в 20-х годах", "in the 1920s")]
    [InlineData("в девятьсот пятом году", "in 1905")]
    [InlineData("двадцатилетний сын", "a son of twenty")]
    [InlineData("вернулись втроём", "the three came back")]
    [InlineData("Он один знал", "Only he knew")]
    [InlineData("половина пятого", "half past four")]
    [InlineData("тысяча благодарностей", "many thanks")]
    [InlineData("см. выше [12]", "see above")]
    [InlineData("две трети", "two thirds")]
    [InlineData("I came.", "Я пришёл.")]
    [InlineData("четыре-пять дней", "four or five days")]
    [InlineData("№ 3, с. 109", "No. 3, p109")]
    public void A_number_written_otherwise_is_no_change(string original, string version) =>
        Assert.Equal("", Changes(original, version));

    [Theory]
    [InlineData("восемьдесят процентов", "fifty percent", "восемьдесят→fifty")]
    [InlineData("в 1989 году", "in 1998", "1989→1998")]
    [InlineData("16 февраля", "in February", "16→")]
    [InlineData("он ждал", "he waited 3 days", "→3")]
    [InlineData("три, и три, и три дома", "six houses, six", "три→six")]
    [InlineData("сорок лет", "many years", "сорок→")]
    public void A_number_lost_added_or_changed_is_found(string original, string version, string expected) =>
        Assert.Equal(expected, Changes(original, version));

    [Theory]
    [InlineData("en", "two hundred thousand three hundred and forty-five", "200345")]
    [InlineData("ru", "двести тысяч триста сорок пять", "200345")]
    [InlineData("ru", "пять миллионов", "5000000")]
    [InlineData("en", "twenty, five", "20 5")]
    [InlineData("en", "the twenty-first day", "21")]
    [InlineData("en", "1,500.5", "15005")]
    [InlineData("de", "1.500 zwanzig", "1500")]
    public void Numbers_are_read_by_the_habits_of_the_language(string language, string text, string digits) =>
        Assert.Equal(digits, string.Join(' ', NumberReader.Read(text, Language.Parse(language)).Select(m => m.Digits)));

    [Fact]
    public void Small_numbers_raise_nothing_against_a_language_whose_number_words_are_unknown() =>
        Assert.Empty(NumberComparer.Compare("20 дней, сорок ночей", Language.Russian, "zwanzig Tage, vierzig Nächte", Language.Parse("de")));

    [Fact]
    public void An_absurdly_long_number_is_read() => Assert.Single(NumberReader.Read(new string('9', 400), Language.English));

    private static string Changes(string original, string version)
    {
        var languages = original.Any(c => c > 'а') ? (Language.Russian, Language.English) : (Language.English, Language.Russian);
        return string.Join(' ', NumberComparer.Compare(original, languages.Item1, version, languages.Item2)
            .Select(c => $"{c.Lost?.Span.In(original)}→{c.Extra?.Span.In(version)}"));
    }
}
