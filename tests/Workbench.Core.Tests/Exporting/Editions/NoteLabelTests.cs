using Workbench.Aligning;
using Workbench.Exporting.Editions;
using Workbench.Exporting.Editions.Plain;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Exporting.Editions;

/// <summary>A note of which the source has the number before the words.</summary>
public sealed class NoteLabelTests
{
    [Theory]
    [InlineData("[1] The boats were old.", "1", "[1] The boats were old.")]
    [InlineData("(1) The boats were old.", "1", "[1] The boats were old.")]
    [InlineData("1) The boats were old.", "1", "[1] The boats were old.")]
    [InlineData("* The boats were old.", "*", "[*] The boats were old.")]
    [InlineData("*The boats were old.", "*", "[*] The boats were old.")]
    [InlineData("[2] The boats were old.", "1", "[1] [2] The boats were old.")]
    [InlineData("1 Samuel 3.", "1", "[1] 1 Samuel 3.")]
    [InlineData("1901 was a wet year.", "1", "[1] 1901 was a wet year.")]
    [InlineData("[12] is his number.", "1", "[1] [12] is his number.")]
    [InlineData("** means more.", "*", "[*] ** means more.")]
    [InlineData("[1]", "1", "[1] [1]")]
    public void Its_number_stands_there_once(string note, string label, string shown)
    {
        var edition = new Edition(Work(note, label), new EditionOptions(BookWork.Day));
        using var writer = new StringWriter();
        TextEdition.Write(writer, edition);

        Assert.Contains(shown, writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));
        Assert.True(edition.Coverage.IsWhole, string.Join('\n', edition.Coverage.Lines));
    }

    private static AlignedWork Work(string note, string label)
    {
        var original = new Document(Language.Russian, [new Unit("Лодки стояли у пристани.")]);
        var version = new Document(Language.English, [new Unit("The boats lay at the wharf.") { Anchors = [new NoteAnchor(9, label, new UnitIndex(1))] }, new Unit(note, UnitKind.Note)]);
        return new AlignedWork(
            new Work("wharf"),
            new WorkText(new TextDescription("original", TextRole.Original, Language.Russian), original),
            [new AlignedVersion(new WorkText(new TextDescription("marsh", TextRole.Version, Language.English), version), new Alignment(1, 2, [new Link(UnitGroup.Of([new UnitIndex(0)]), UnitGroup.Of([new UnitIndex(0)])), new Link(UnitGroup.Of([]), UnitGroup.Of([new UnitIndex(1)]))]))]);
    }
}
