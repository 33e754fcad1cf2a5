using Workbench.Importing;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing;

/// <summary>The seeds as a careful reader splits them; units and counts only.</summary>
public sealed class SeedTests
{
    /// <summary>File, lines of its titles, how many notes, quotations and lines of furniture it has.</summary>
    public static IEnumerable<object[]> Seeds =>
    [
        ["000_d2a2a1a6f29429c0.txt", new[] { 1, 9, 29, 67, 69, 91, 93, 144 }, 12, 13, 0],
        ["002_6d2f7f5c90ee0ebe.txt", new[] { 1, 12 }, 6, 0, 4],
        ["003_d3d1742f730c75da.txt", new[] { 56 }, 18, 24, 0],
    ];

    [SharedTheory]
    [MemberData(nameof(Seeds))]
    public void A_seed_is_split_into_its_pieces_notes_quotations_and_furniture(string file, int[] titles, int notes, int quotations, int furniture)
    {
        var units = Import(file).Document.Units;

        Assert.Equal(titles, units.Where(unit => unit.Kind == UnitKind.Heading).Select(unit => unit.Locator.Line!.Value));
        Assert.Equal((notes, quotations, furniture), (Count(units, UnitKind.Note), Count(units, UnitKind.Quotation), Count(units, UnitKind.Furniture)));
    }

    [SharedFact]
    public void The_letter_from_a_web_page_has_its_note_tied_and_its_translator()
    {
        var result = Import("002_6d2f7f5c90ee0ebe.txt");
        var anchor = result.Document.Units.SelectMany(unit => unit.Anchors).Single();

        Assert.Equal((20, "1", 26), (result.Document.Units.Single(unit => !unit.Anchors.IsEmpty).Locator.Line, anchor.Label, result.Document[anchor.Note].Locator.Line));
        Assert.Equal("Yuri Sdobnikov", result.Report.Translator);
    }

    [SharedFact]
    public void The_open_letter_has_its_headings_its_notes_and_no_page_number()
    {
        var result = Import("004_0a28c6975d0e90a0.txt");
        var units = result.Document.Units;

        Assert.Equal(
            [1, 2, 37, 74, 115, 133, 149, 210, 258, 286, 302, 351, 373, 423, 490, 564, 589, 651, 681, 757, 795, 835, 893, 917, 963, 994, 1030],
            units.Where(unit => unit.Kind == UnitKind.Heading).Select(unit => unit.Locator.Line!.Value));
        Assert.Equal([1061, 1062, 1063], units.SelectMany(unit => unit.Anchors).Select(anchor => result.Document[anchor.Note].Locator.Line!.Value));
        Assert.DoesNotContain(units, unit => unit.Text.Length < 3 && unit.Text.All(char.IsAsciiDigit));
        Assert.Equal([1051, 1052, 1054, 1055, 1057], units.Where(unit => unit.Locator.Line is > 1050 and < 1060).Select(unit => unit.Locator.Line!.Value));
        Assert.Equal("en", result.Document.Language.Tag);
    }

    [SharedFact]
    public void Buttons_and_menus_of_a_scraped_site_are_furniture_and_its_posts_are_not()
    {
        var units = Import(Path.Combine("..", "formats", "html", "corpus1917_lenin_scraped.txt")).Document.Units;

        Assert.True(Count(units, UnitKind.Furniture) >= 200, $"{Count(units, UnitKind.Furniture)}");
        Assert.DoesNotContain(units, unit => unit.Kind == UnitKind.Furniture && unit.Text.Length > 120 && unit.Text.Any(char.IsLetter));
        Assert.All(units.Where(unit => unit.Text.Length > 300 && unit.Text.Any(char.IsLetter)), unit => Assert.Equal(UnitKind.Paragraph, unit.Kind));
    }

    private static int Count(IEnumerable<Unit> units, UnitKind kind) => units.Count(unit => unit.Kind == kind);

    private static ImportResult Import(string file) =>
        TextImporter.Import(new SourceFile(Path.GetFileName(file), File.ReadAllBytes(SharedFolder.PathTo("corpora", "seeds", file))), new ImportOptions());
}
