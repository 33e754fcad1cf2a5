using System.Collections.Immutable;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing;

public class HtmlTests
{
    [Fact]
    public void A_page_gives_headings_paragraphs_lists_quotations_and_rows()
    {
        var units = Page("""
            <h1>Мельница</h1>
            <p>Первый <b>абзац</b>,<br>в две&nbsp;строки.</p>
            <ul><li>один</li><li><p>два</p></li></ul>
            <blockquote><p>Чужие слова.</p></blockquote>
            <dl><dt>слово</dt><dd>значение</dd></dl>
            <table><tr><th>год</th><td>1921</td></tr></table>
            <h3>Дальше</h3>
            Голый текст.
            """);

        Assert.Equal(
            [
                "Heading 1 Мельница", "Paragraph 0 Первый абзац, в две строки.", "Paragraph 0 один", "Paragraph 0 два",
                "Quotation 0 Чужие слова.", "Paragraph 0 слово", "Paragraph 0 значение", "Paragraph 0 год | 1921",
                "Heading 3 Дальше", "Paragraph 0 Голый текст.",
            ],
            units.Select(unit => $"{unit.Kind} {unit.Level} {unit.Text}"));
        Assert.Equal(3, units[1].Locator.Line);
    }

    [Fact]
    public void What_surrounds_the_text_is_furniture_and_scripts_are_nothing()
    {
        var units = Page("<nav>Главная</nav><script>alert('!')</script><style>p{}</style><p>Текст.</p><footer>Контакты</footer>");

        Assert.Equal([("Главная", UnitKind.Furniture), ("Текст.", UnitKind.Paragraph), ("Контакты", UnitKind.Furniture)], units.Select(unit => (unit.Text, unit.Kind)));
    }

    [Fact]
    public void A_header_or_form_with_running_text_belongs_to_the_text()
    {
        var prose = string.Join(' ', Enumerable.Repeat("Слова идут одно за другим.", 5));
        var units = Page($"<form><header><h2>Вступление</h2><p>{prose}</p></header></form><header><p>Сайт</p></header>");

        Assert.Equal([UnitKind.Heading, UnitKind.Paragraph, UnitKind.Furniture], units.Select(unit => unit.Kind));
    }

    [Fact]
    public void A_table_made_for_layout_gives_its_paragraphs()
    {
        var units = Page("<table><tr><td><p>Один.</p><p>Два.</p></td><td>Три.</td></tr></table>");

        Assert.Equal(["Один.", "Два.", "Три."], units.Select(unit => unit.Text));
    }

    [Fact]
    public void Two_line_breaks_or_an_empty_line_in_preformatted_text_end_a_paragraph()
    {
        Assert.Equal(["Один. Ещё.", "Два."], Page("<div>Один.<br>Ещё.<br> <br>Два.</div>").Select(unit => unit.Text));

        var preformatted = Page("<pre>Первая строка\nи вторая.\n\n  Новый абзац.</pre>");
        Assert.Equal(["Первая строка и вторая.", "Новый абзац."], preformatted.Select(unit => unit.Text));
        Assert.Equal([2, 5], preformatted.Select(unit => unit.Locator.Line));
    }

    [Fact]
    public void Deep_nesting_does_no_harm()
    {
        var depth = 3000;
        var units = Page(string.Concat(Enumerable.Repeat("<div><span>", depth)) + "глубоко" + string.Concat(Enumerable.Repeat("</span></div>", depth)));

        Assert.Equal(["глубоко"], units.Select(unit => unit.Text));
    }

    [Fact]
    public void Nesting_without_end_is_refused_at_once()
    {
        var page = "<!doctype html><body>\n" + string.Concat(Enumerable.Repeat("<div>", 200_000)) + "глубоко";

        Assert.StartsWith("text.txt, line 2: Elements are nested more than 10000 deep.", Sources.Refused(Sources.Utf8(page)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_that_need_no_closing_do_not_count_as_nested() =>
        Assert.Equal(20_000, Page(string.Concat(Enumerable.Repeat("<p>Абзац<br><img src=x>\n", 20_000))).Length);

    [Fact]
    public void A_page_without_text_is_refused() =>
        Assert.Contains("There is no text in it.", Sources.Refused(Sources.Utf8("<!doctype html><title>t</title><script>x</script>", "a.html")).Message, StringComparison.Ordinal);

    [Fact]
    public void Plain_text_that_only_mentions_markup_stays_plain_text() =>
        Assert.Equal("text", Sources.Import("The element <html> opens a page.\nThe element <p> a paragraph.").Report.Format);

    [Fact]
    public void The_title_and_the_stated_language_are_taken()
    {
        var result = Sources.Import("<!DOCTYPE html><html lang=\"uk-UA\"><head><title> Млин &amp;  ріка </title></head><body><p>Млин.</p></body></html>");

        Assert.Equal(("html", "Млин & ріка"), (result.Report.Format, result.Report.Title));
        Assert.Equal("uk", result.Document.Language.Tag);
    }

    private static ImmutableArray<Unit> Page(string body) =>
        Sources.Import($"<!doctype html><html><head><title>t</title></head><body>\n{body}\n</body></html>").Document.Units;
}
