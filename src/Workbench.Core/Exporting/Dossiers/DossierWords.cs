using System.Globalization;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting.Dossiers;

/// <summary>The words of the dossier itself, in English or Russian.</summary>
internal sealed record DossierWords(Language Language)
{
    private bool IsRussian => Language == Language.Russian;

    public string Dispute(string id) => Pick($"Dispute {id}", $"Спор {id}");

    public string DossierOf(string what) => Pick($"Dossier: {what}", $"Досье: {what}");

    public string DossierOfTerm(string term) => Pick($"Renderings of “{term}”", $"Переводы слов «{term}»");

    public string Place => Pick("Place", "Место");

    public string Category => Pick("Category", "Категория");

    public string Status => Pick("Status", "Состояние");

    public string RaisedBy => Pick("Raised by", "Кто поднял");

    public string Question => Pick("Question", "Вопрос");

    public string Proposed => Pick("Proposed", "Предложено");

    public string Tags => Pick("Tags", "Метки");

    public string FromFinding => Pick("From a finding", "Из находки");

    public string Passage => Pick("The passage", "Место в оригинале");

    public string Versions => Pick("The versions", "Переводы");

    public string Machines => Pick("Machine renderings", "Машинные переводы");

    public string Findings => Pick("What comparing found here", "Что нашло сличение");

    public string Occurrences(string words) => Pick($"All occurrences of “{words}”", $"Все места, где стоит «{words}»");

    public string Discussion => Pick("Discussion", "Обсуждение");

    public string Votes => Pick("Votes", "Голоса");

    public string Ruling => Pick("Ruling", "Решение");

    public string Reason => Pick("Reason", "Основание");

    public string Reopened => Pick("Reopened", "Открыто вновь");

    public string History => Pick("History", "Как это было");

    public string Sources => Pick("Texts cited", "Источники");

    public string Flags => Pick("Disputes", "Споры");

    public string Dismissed => Pick("Findings passed over", "Находки, признанные не ошибками");

    public string Omitted => Pick("[not in this version]", "[нет в этом переводе]");

    public string NotFound => Pick("[not told]", "[не найдено]");

    public string Withheld => Pick("[its rights let nothing be quoted]", "[права не позволяют цитировать]");

    public string NothingSaid => Pick("Nobody has commented yet.", "Пока никто не высказался.");

    public string NoRuling => Pick("There is no ruling yet.", "Решения пока нет.");

    public string NoFlags => Pick("There are no disputes.", "Споров нет.");

    public string TextGone => Pick("The text it stood on is not there any more. It began:", "Текста, о котором речь, больше нет. Он начинался так:");

    public string TextChanged => Pick("the text has changed since", "с тех пор текст изменился");

    public string Underlined(string other) => Pick($"Underlined: words of sense otherwise than in {other}. Highlighted: the words in dispute.", $"Подчёркнуто: иные слова, чем здесь: {other}. Выделено: спорные слова.");

    public string Tinted(string other) => Pick($"Blue: words of sense otherwise than in {other}. Orange: the words in dispute.", $"Голубым: иные слова, чем здесь: {other}. Оранжевым: спорные слова.");

    public string Emphasized(string other) => Pick($"In italics: words of sense otherwise than in {other}. In bold: the words in dispute.", $"Курсивом: иные слова, чем здесь: {other}. Полужирным: спорные слова.");

    public string Original => Pick("Original", "Оригинал");

    public string Row(int? row) => row is { } number ? Pick($"row {number}", $"строка {number}") : "–";

    public string Page(string page) => Pick($"p. {page}", $"с. {page}");

    public string Line(int line) => Pick($"line {line}", $"строка файла {line}");

    public string Counted(int count) => Pick($"{count} in all", $"всего {count}");

    public string For(int count) => Pick($"{count} for a change", $"{count} за исправление");

    public string Against(int count) => Pick($"{count} for what stands", $"{count} за то, что есть");

    public string Source => Pick("Source", "Источник");

    public string Siglum => Pick("Siglum", "Сиглум");

    public string Rights => Pick("Rights", "Права");

    public string Text => Pick("Text", "Текст");

    public string Where => Pick("Where", "Где");

    public string What => Pick("What", "Что");

    public string Who => Pick("Who", "Кто");

    public string When => Pick("When", "Когда");

    public string StatusOf(FlagStatus status) => status switch
    {
        FlagStatus.Resolved => Pick("resolved", "решено"),
        FlagStatus.Discussed => Pick("discussed", "обсуждается"),
        _ => Pick("open", "открыто"),
    };

    public string SideOf(VoteSide side) => side == VoteSide.For ? Pick("for a change", "за исправление") : Pick("for what stands", "за то, что есть");

    public static string Time(DateTimeOffset when) => when.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Date(DateTimeOffset when) => when.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Pick(string english, string russian) => IsRussian ? russian : english;
}
