using System.Globalization;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>The words of the edition itself, in the language of the interface.</summary>
internal sealed record EditionPhrases(Language Language)
{
    private bool IsRussian => Language == Language.Russian;

    public static EditionPhrases In(Language language) => new(language == Language.Russian ? Language.Russian : Language.English);

    public string Contents => Pick("Contents", "Содержание");

    public string TitlePage => Pick("Title page", "Титульный лист");

    public string Cover => Pick("Cover", "Обложка");

    public string Beginning => Pick("Beginning", "Начало");

    public string Notes => Pick("Notes", "Примечания");

    public string Pages => Pick("Pages", "Страницы");

    public string Appendix => Pick("Flagged places", "Спорные места");

    public string About => Pick("About this edition", "Об этом издании");

    public string Show => Pick("Show", "Показывать");

    public string Marks => Pick("Marks of what is left out", "Знаки пропусков");

    public string Original => Pick("Original", "Оригинал");

    public string AccessibilitySummary => Pick(
        "Text only. Every paragraph carries its language; contents, notes and printed pages can be followed in both directions.",
        "Только текст. У каждого абзаца указан язык; содержание, примечания и страницы печатных изданий связаны ссылками в обе стороны.");

    public string Variants => Pick("Variants", "Варианты");

    public string Omitted => Pick("om.", "опущ.");

    public string Back => Pick("Back to the text", "К тексту");

    public string Note => Pick("Note", "Примечание");

    public string Proposal => Pick("Proposed", "Предложено");

    public string Ruling => Pick("Ruling", "Решение");

    public string StatusOf(FlagStatus status) => status switch
    {
        FlagStatus.Open => Pick("open", "открыто"),
        FlagStatus.Discussed => Pick("discussed", "обсуждается"),
        _ => Pick("resolved", "решено"),
    };

    public string Row(int number) => $"{Pick("row", "строка")} {Number(number)}";

    public string Page(string page) => $"{Pick("page", "страница")} {page}";

    public string TranslatedBy(string name) => $"{Pick("Translated by", "Перевод:")} {name}";

    public string Machine(string name) => $"{Pick("Machine translation:", "Машинный перевод:")} {name}";

    public string Rights(TextRights rights, string? stated) => rights.State switch
    {
        RightsState.PublicDomain => Pick("in the public domain", "общественное достояние"),
        RightsState.Owned => Pick("rights held by the publisher of this edition", "права принадлежат издателю"),
        RightsState.QuoteOnly => Pick("quoted in part", "цитируется частично"),
        RightsState.NeverExport => Pick("left out", "не воспроизводится"),
        _ => stated ?? "",
    };

    public EditionMark Absent(int sentences) => new(
        EditionMarkKind.Absent,
        IsRussian ? $"[–{Number(sentences)} предл.]" : $"[–{Number(sentences)} s.]",
        IsRussian ? $"Здесь нет того, что занимает в другом тексте {Count(sentences, "предложение", "предложения", "предложений")}" : $"Left out here: {Number(sentences)} {(sentences == 1 ? "sentence" : "sentences")} that another text has");

    public EditionMark Added(int sentences) => new(
        EditionMarkKind.Absent,
        IsRussian ? $"[+{Number(sentences)} предл.]" : $"[+{Number(sentences)} s.]",
        IsRussian ? $"Этого в оригинале нет: {Count(sentences, "предложение", "предложения", "предложений")}" : $"Not in the original: {Number(sentences)} {(sentences == 1 ? "sentence" : "sentences")}");

    public EditionMark MissingNote(string label) => new(EditionMarkKind.Absent, $"[–\u00A0{label}]", Pick($"{label} has no such note", $"{label}: такого примечания нет"));

    public EditionMark Moved(int row) => new(
        EditionMarkKind.Moved, $"[⇅\u00A0{Number(row)}]", Pick($"Moved: in its own text this stands after row {Number(row)}", $"Переставлено: в своём тексте стоит после строки {Number(row)}"), row);

    public EditionMark MovedToFront() => new(EditionMarkKind.Moved, "[⇅]", Pick("Moved: in its own text this stands at the beginning", "Переставлено: в своём тексте стоит в начале"));

    public EditionMark Unconfirmed() => new(EditionMarkKind.Unconfirmed, Pick("[not confirmed]", "[не проверено]"), Pick("No person has confirmed that these belong together", "Соответствие никем не подтверждено"));

    public EditionMark Withheld() => new(EditionMarkKind.Withheld, "[…]", Pick("Its rights keep this text back", "Текст не воспроизводится: не позволяют права"));

    public EditionMark Gap(int rows) => new(
        EditionMarkKind.Unconfirmed,
        IsRussian ? $"[… {Count(rows, "строка", "строки", "строк")}]" : $"[… {Number(rows)} {(rows == 1 ? "row" : "rows")}]",
        Pick("Left out: not confirmed", "Не проверено и потому опущено"));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Count(int count, string one, string few, string many) => $"{Number(count)}\u00A0" + (count % 10, count % 100) switch
    {
        (_, >= 11 and <= 14) => many,
        (1, _) => one,
        ( >= 2 and <= 4, _) => few,
        _ => many,
    };

    private string Pick(string english, string russian) => IsRussian ? russian : english;
}
