using System.Globalization;
using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>The words of the page itself, in the language of the interface.</summary>
internal sealed record EditionWords(Language Language)
{
    private bool IsRussian => Language == Language.Russian;

    public static EditionWords In(Language language) => new(language == Language.Russian ? Language.Russian : Language.English);

    public string Original => Pick("Original", "Оригинал");

    public string Contents => Pick("Contents", "Содержание");

    public string Legend => Pick("How to read the marks", "Как читать пометы");

    public string Columns => Pick("Columns", "Столбцы");

    public string Marks => Pick("Differences between versions", "Расхождения версий");

    public string Punctuation => Pick("punctuation", "знаки препинания");

    public string Spelling => Pick("spelling or case", "написание");

    public string FunctionWords => Pick("function word", "служебное слово");

    public string Content => Pick("another word", "иное слово");

    public string LongContent => Pick("another passage", "иное место");

    public string Only => Pick("only here", "только здесь");

    public string Gap => Pick("words the other version has here", "слова другой версии");

    public string Check => Pick("a number unlike the original’s", "число не как в оригинале");

    public string Lost => Pick("left out by a version", "пропущено в версии");

    public string Added => Pick("not in the original", "нет в оригинале");

    public string Omitted => Pick("[omitted]", "[нет в версии]");

    public string OmittedSentence => Pick("A sentence of the original is left out here", "Здесь пропущено предложение оригинала");

    public string NotInOriginal => Pick("Not in the original", "Нет в оригинале");

    public string NoOriginal => Pick("[not in the original]", "[нет в оригинале]");

    public string Merged => Pick("A paragraph begins here", "Здесь начинается абзац");

    public string NotIn(string label) => Pick($"Not in {label}", $"Нет: {label}");

    public string Uncertain(double confidence) =>
        Pick("uncertain link", "ненадёжная связь") + " · " + Math.Round(confidence * 100).ToString(CultureInfo.InvariantCulture) + "\u00A0%";

    public string Rows(int count) => Count(count, "row", "rows", "строка", "строки", "строк");

    public string Links(int count) => Count(count, "link", "links", "связь", "связи", "связей");

    public string Omissions(int count) => Count(count, "omission", "omissions", "пропуск", "пропуска", "пропусков");

    public string Additions(int count) => Count(count, "addition", "additions", "добавление", "добавления", "добавлений");

    private string Pick(string english, string russian) => IsRussian ? russian : english;

    private string Count(int count, string one, string many, string ru1, string ru2, string ru5)
    {
        var russian = (count % 10, count % 100) switch
        {
            (_, >= 11 and <= 14) => ru5,
            (1, _) => ru1,
            (>= 2 and <= 4, _) => ru2,
            _ => ru5,
        };
        return $"{count.ToString(CultureInfo.InvariantCulture)}\u00A0{Pick(count == 1 ? one : many, russian)}";
    }
}
