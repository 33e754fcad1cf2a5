using Workbench.Importing;
using Xunit;

namespace Workbench.Core.Tests.Importing.Formats;

public class TeiTests
{
    [Fact]
    public void Divisions_verse_quotations_and_notes_keep_what_they_are()
    {
        var text = Packs.Tei(
            """
            <front><titlePage><docTitle><titlePart>The Mill</titlePart></docTitle></titlePage></front>
            <body><div><head>One</head><epigraph><quote>Water knows.</quote></epigraph>
            <p>He said <q>no</q><note n="*" resp="#transl">In French.</note> and <note place="foot">A <hi rend="italic">small</hi> one. (Ред.)</note>left.</p>
            <div><head>Deeper</head><lg><l>First line,</l><l>second line.</l></lg><ab>An anonymous block<ref target="#n9">9</ref>.</ab><fw type="head">THE MILL 7</fw></div></div>
            <div type="notes"><head>Notes</head><note xml:id="n9">Kept apart.</note></div></body>
            """);

        Assert.Equal(
            [
                "Heading 1 The Mill", "Heading 1 One", "Quotation Water knows.", "Paragraph He said no[*→4] and[1→5] left.",
                "Note by Translator In French.", "Note by Editor A small one. (Ред.)",
                "Heading 2 Deeper", "Verse First line,", "Verse second line.", "Paragraph An anonymous block[9→12].", "Furniture THE MILL 7",
                "Heading 1 Notes", "Note Kept apart.",
            ],
            Told.Units(text));
    }

    [Fact]
    public void Pages_are_those_of_pb_and_lines_join()
    {
        var units = Told.Import(Packs.Tei("<body><pb n=\"xi\"/><p>One of the com-<lb break=\"no\"/>\n  munist<lb/>line.</p><p>Two <pb n=\"xii\"/>pages.</p><p>Three.</p></body>")).Units;

        Assert.Equal(["One of the communist line.", "Two pages.", "Three."], units.Select(unit => unit.Text));
        Assert.Equal(["xi", "xi", "xii"], units.Select(unit => unit.Locator.Page));
    }

    [Fact]
    public void A_choice_gives_one_reading() =>
        Assert.Equal(["Paragraph A word spelt wel, Mr. X […]"], Told.Units(Packs.Tei("<body><p>A word <choice><orig>spelt</orig><reg>spelled</reg></choice> <choice><sic>wlel</sic><corr>wel</corr></choice>, <choice><abbr>Mr.</abbr><expan>Mister</expan></choice> X <gap/><del>gone</del></p></body>")));

    [Fact]
    public void Emphasis_and_foreign_passages_are_spans()
    {
        var unit = Told.Import(Packs.Tei($"<body><p>{Packs.Prose} <hi rend=\"bold\">Now</hi>, <emph>she</emph> said, <foreign xml:lang=\"de\">sofort</foreign>, <hi rend=\"gesperrt\">all</hi>.</p></body>")).Units[0];

        Assert.Equal(["Bold Now", "Italic she", "Spaced all"], Told.Emphases(unit));
        Assert.Equal(["de sofort"], Told.Passages(unit));
    }

    [Fact]
    public void The_header_names_the_text()
    {
        var header = "<fileDesc><titleStmt><title>The Mill</title><author>A. Author</author><respStmt><resp>translated by</resp><name>T. Translator</name></respStmt></titleStmt></fileDesc><profileDesc><langUsage><language ident=\"uk\"/></langUsage></profileDesc>";
        var result = TextImporter.Import(Packs.Tei("<body><p>Abc.</p></body>", header), new ImportOptions());

        Assert.Equal(("tei", "The Mill", "A. Author", "T. Translator"), (result.Report.Format, result.Report.Title, result.Report.Author, result.Report.Translator));
        Assert.Equal("uk", result.Document.Language.Tag);
    }
}
