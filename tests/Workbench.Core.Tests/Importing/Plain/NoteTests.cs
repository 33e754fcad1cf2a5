using System.Text;
using Workbench.Core.Tests.Importing.Formats;
using Workbench.Importing;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing.Plain;

/// <summary>Notes that only a figure or an asterisk ties to the text.</summary>
public sealed class NoteTests
{
    [Theory]
    [InlineData("The mill[1] stood.\n\nNobody came.\n\n[1] A water mill.\n", "1")]
    [InlineData("The mill [1], they say, stood.\n\nNobody came.\n\n[1] A water mill.\n", "1")]
    [InlineData("The mill(1) stood.\n\nNobody came.\n\n(1) A water mill.\n", "1")]
    [InlineData("The mill* stood.\n\nNobody came.\n\n* A water mill.\n", "*")]
    [InlineData("The mill¹ stood.\n\nNobody came.\n\n¹ A water mill.\n", "1")]
    [InlineData("The mill[*] stood.\n\nNobody came.\n\n[*] A water mill.\n", "*")]
    public void A_mark_in_the_text_is_tied_to_the_note_it_opens(string source, string label)
    {
        var document = Sources.Import(source).Document;

        var anchor = Assert.Single(document.Units[0].Anchors);
        Assert.Equal((8, label, 2), (anchor.Position, anchor.Label, anchor.Note.Value));
        Assert.Equal(UnitKind.Note, document.Units[2].Kind);
        Assert.StartsWith("The mill", document.Units[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(label, document.Units[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_begin_anew_with_every_chapter_lead_to_the_notes_of_their_own()
    {
        var told = Told.Units(Sources.Utf8("# One\n\nA mill[1] and a weir[2].\n\n[1] Of water.\n\n[2] Of wood.\n\n# Two\n\nA tower[1].\n\n[1] Of stone.\n"));

        Assert.Equal(["Heading 1 One", "Paragraph A mill[1→2] and a weir[2→3].", "Note [1] Of water.", "Note [2] Of wood.", "Heading 1 Two", "Paragraph A tower[1→6].", "Note [1] Of stone."], told);
    }

    [Fact]
    public void Notes_of_several_chapters_may_stand_together_behind_the_last()
    {
        var told = Told.Units(Sources.Utf8("# One\n\nA mill[1] was there.\n\n# Two\n\nA tower[1] too.\n\n# Notes\n\n[1] Of water.\n\n[1] Of stone.\n"));

        Assert.Equal(["Paragraph A mill[1→5] was there.", "Paragraph A tower[1→6] too."], told.Where(unit => unit.StartsWith("Paragraph", StringComparison.Ordinal)));
    }

    [Fact]
    public void Numbers_glued_to_words_are_anchors_when_all_notes_that_close_the_text_have_one()
    {
        var told = Told.Units(Sources.Utf8("The mill1 stood there.\n\nIt was old,2 they say.\n\n1. A water mill.\n\n2. From 1650.\n"));

        Assert.Equal(["Paragraph The mill[1→2] stood there.", "Paragraph It was old,[2→3] they say.", "Note 1. A water mill.", "Note 2. From 1650."], told);
    }

    [Theory]
    [InlineData("What we bought:\n\n* flour\n\n* salt\n\n* nails\n")]
    [InlineData("He said *so* and *again*.\n\n* Not a note, an item.\n")]
    [InlineData("The three things are these.\n\n(1) The mill is old.\n\n(2) The weir is older.\n")]
    [InlineData("A mill.\n\n[1] A note that nothing leads to.\n")]
    [InlineData("It was 1. Nothing more.\n\n1. First of all it rained.\n\n2. Then it stopped.\n")]
    public void Lists_and_emphasis_are_no_notes(string source)
    {
        Assert.DoesNotContain(Sources.Import(source).Document.Units, unit => unit.Kind == UnitKind.Note || !unit.Anchors.IsEmpty);
    }

    [Fact]
    public void Who_wrote_a_note_is_told_where_it_says_so()
    {
        var units = Sources.Import("The mill[1] stood.\n\n[1] A water mill. (Translator's note.)\n").Document.Units;

        Assert.Equal(NoteAuthor.Translator, units[1].NoteBy);
    }

    [Fact]
    public void The_rule_can_be_left_out()
    {
        var source = Sources.Utf8("The mill[1] stood.\n\n[1] A water mill.\n");
        var units = TextImporter.Import(source, new ImportOptions { Cleaning = Workbench.Importing.Cleaning.CleaningChoice.Parse("auto,-notes") }).Document.Units;

        Assert.Equal("The mill[1] stood.", units[0].Text);
    }

    [Fact]
    public void Notes_of_a_page_without_links_are_tied_and_what_stands_behind_the_mark_stays_in_its_place()
    {
        var html = "<!DOCTYPE html><html><body><p>The mill[1] was <i>very</i> old.[2]</p><p>Nobody came.</p><p>[1] Of water.</p><p>[2] From 1650.</p></body></html>";
        var document = TextImporter.Import(new SourceFile("page.html", Encoding.UTF8.GetBytes(html)), new ImportOptions()).Document;

        Assert.Equal(["Paragraph The mill[1→2] was very old.[2→3]", "Paragraph Nobody came.", "Note [1] Of water.", "Note [2] From 1650."], Told.Units(document));
        Assert.Equal(["Italic very"], Told.Emphases(document.Units[0]));
    }
}
