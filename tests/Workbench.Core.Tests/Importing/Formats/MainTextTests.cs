using System.Collections.Immutable;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing.Formats;

public class MainTextTests
{
    private static readonly string Text = string.Concat(Enumerable.Repeat($"<p>{Packs.Prose}</p>", 6));

    [Theory]
    [InlineData("<div class=\"navbar\"><a href=\"/\">Home</a> <a href=\"/b\">Books</a></div>{0}")]
    [InlineData("<table><tr><td><a href=\"/1\">One</a><br><a href=\"/2\">Two</a><br><a href=\"/3\">Three</a></td><td>{0}</td></tr></table>")]
    [InlineData("<ul><li><a href=\"/1\">One</a><li><a href=\"/2\">Two</a><li><a href=\"/3\">Three</a></ul>{0}<div id=\"footer\">All rights reserved</div>")]
    [InlineData("<div>Our site</div><main>{0}</main><div><p>Read also our other page about mills.</p></div>")]
    [InlineData("<div role=\"navigation\">Menu</div><article>{0}</article><aside>Share this</aside>")]
    public void The_text_is_found_and_what_surrounds_it_is_furniture(string page)
    {
        var units = Page(page.Replace("{0}", Text, StringComparison.Ordinal));

        Assert.Equal(6, units.Count(unit => unit.Kind == UnitKind.Paragraph));
        Assert.All(units.Where(unit => unit.Text != Packs.Prose), unit => Assert.Equal(UnitKind.Furniture, unit.Kind));
        Assert.Contains(units, unit => unit.Kind == UnitKind.Furniture);
    }

    [Fact]
    public void A_contents_of_the_page_itself_is_no_menu() =>
        Assert.DoesNotContain(Page($"<ul><li><a href=\"#a\">One</a><li><a href=\"#b\">Two</a><li><a href=\"#c\">Three</a></ul>{Text}"), unit => unit.Kind == UnitKind.Furniture);

    [Fact]
    public void The_title_above_the_main_part_is_a_heading() =>
        Assert.Equal("Heading 1 The Mill", Told.Units(Sources.Utf8($"<!doctype html><body><header><h1>The Mill</h1></header><main>{Text}</main>"))[0]);

    [Fact]
    public void Footnotes_of_a_page_are_notes() =>
        Assert.Equal(
            "Note by Editor Small. — Ed.",
            Told.Units(Sources.Utf8($"<!doctype html><body>{Text}<p>Word<a href=\"#f1\" id=\"r1\">1</a>.</p><div class=\"footnotes\"><p id=\"f1\"><a href=\"#r1\">1.</a> Small. — Ed.</p></div>"))[^1]);

    [Fact]
    public void Emphasis_and_language_of_a_page_are_kept()
    {
        var unit = Page($"<p>{Packs.Prose} <em>Very</em> <b>bold</b> <span style=\"letter-spacing: 2px\">wide</span> <i lang=\"fr\">vite</i>.</p>").Single();

        Assert.Equal(["Italic Very", "Bold bold", "Spaced wide", "Italic vite"], Told.Emphases(unit));
        Assert.Equal(["fr vite"], Told.Passages(unit));
    }

    private static ImmutableArray<Unit> Page(string body) => Told.Import(Sources.Utf8($"<!doctype html><html><body>{body}</body></html>")).Units;
}
