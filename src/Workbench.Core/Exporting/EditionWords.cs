using System.Globalization;
using Workbench.Divergences;
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

    public string OneWord => Pick("another word", "иное слово");

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

    /// <summary>A class of differences, as the legend has it.</summary>
    public string ClassName(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Punctuation => Pick("punctuation", "знаки препинания"),
        DifferenceKind.Case => Pick("capitals", "прописные буквы"),
        DifferenceKind.Spelling => Pick("spelling", "написание"),
        DifferenceKind.FunctionWord => Pick("function word", "служебное слово"),
        DifferenceKind.Order => Pick("word order", "порядок слов"),
        DifferenceKind.Inflection => Pick("form or tense", "форма или время"),
        DifferenceKind.Moved => Pick("moved", "переставлено"),
        DifferenceKind.Omission => Pick("omission", "пропуск"),
        DifferenceKind.Addition => Pick("addition", "добавление"),
        DifferenceKind.Number => Pick("number or date", "число или дата"),
        DifferenceKind.Name => Pick("name", "имя"),
        DifferenceKind.Negation => Pick("negation", "отрицание"),
        DifferenceKind.Modality => Pick("must, may", "долг, возможность"),
        DifferenceKind.Quantity => Pick("quantity or degree", "количество, степень"),
        _ => Pick("another word", "иное слово"),
    };

    public string Kinship(string left, string right, VersionKinship kin)
    {
        var share = Math.Round(kin.Similarity * 100).ToString(CultureInfo.InvariantCulture) + "\u00A0%";
        return kin.Relation switch
        {
            VersionRelation.Identical => Pick($"{left} and {right} are the same text", $"{left} и {right}: один и тот же текст"),
            VersionRelation.NearlyIdentical => Pick($"{left} and {right} are nearly the same text ({share} of the words)", $"{left} и {right}: почти один и тот же текст ({share} слов)"),
            _ => Pick($"{left} and {right} are editions of one translation ({share} of the words)", $"{left} и {right}: издания одного перевода ({share} слов)"),
        };
    }

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
