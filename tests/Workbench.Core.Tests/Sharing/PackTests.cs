using FsCheck;
using FsCheck.Fluent;
using Workbench.Aligning;
using Workbench.Core.Tests.Divergences;
using Workbench.Core.Tests.Exporting.Interchange;
using Workbench.Divergences;
using Workbench.Sharing;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Sharing;

public class PackTests
{
    [Fact]
    public void A_pack_bound_to_the_same_texts_gives_the_same_links()
    {
        var property = Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var work = RandomWork.Of(seed, 1 + (seed % 3));
            var bound = PackBinder.Bind(PackFiles.Read("river", PackFiles.Write(work, [])), work.Original, work.Versions.Select(version => version.Text));
            Assert.True(bound.IsWhole);
            Assert.Equal(work.Versions.SelectMany(version => version.Alignment.Links).Select(Told), bound.Versions.SelectMany(version => version.Alignment.Links).Select(Told));
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), property);
    }

    [Fact]
    public void No_sentence_of_the_texts_is_in_it_and_the_same_work_gives_the_same_bytes()
    {
        var work = TinyWork.Create();
        var files = PackFiles.Write(work, [Flag(work)]);

        Assert.Equal(files, PackFiles.Write(TinyWork.Create(), [Flag(work)]));
        var text = string.Concat(files.Values);
        Assert.All(work.Versions.Select(version => version.Text).Prepend(work.Original).SelectMany(version => version.Document.Units).SelectMany(unit => WordTokenizer.Tokenize(unit.Text)).Where(word => word.Length > 7), word =>
            Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        Assert.Contains("softer than the original", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_differs_a_little_binds_but_for_the_units_that_changed()
    {
        var work = TinyWork.Create();
        var pack = PackFiles.Read("ferry", PackFiles.Write(work, [Flag(work)]));
        var units = work.Original.Document.Units;
        var changed = work.Original with { Document = work.Original.Document with { Units = [new Unit("A preface."), .. units[..3], units[3] with { Text = "Quite other words." }, .. units[4..]] } };

        var bound = PackBinder.Bind(pack, changed, [work.Versions[0].Text]);

        var version = Assert.Single(bound.Versions);
        Assert.Equal((4, 3), (version.Bound, version.Unknown));
        Assert.Equal("[3]:[2]: unit 3 of the original", Assert.Single(version.Misses));
        Assert.Contains(version.Alignment.Links, link => link.ToString() == "[2,3]:[1]");
        var flag = Assert.Single(bound.Flags);
        Assert.Equal("[5]", flag.Anchor.Original.ToString());
        Assert.Equal("silent", flag.Anchor.VersionWords!.Words);
    }

    [Fact]
    public void A_flag_whose_units_are_gone_is_told()
    {
        var work = TinyWork.Create();
        var pack = PackFiles.Read("ferry", PackFiles.Write(work, [Flag(work)]));
        var gone = work.Original with { Document = work.Original.Document with { Units = work.Original.Document.Units.RemoveAt(4) } };

        var bound = PackBinder.Bind(pack, gone, work.Versions.Select(version => version.Text));

        Assert.Equal("f1", Assert.Single(bound.LostFlags));
        Assert.False(bound.IsWhole);
    }

    [Theory]
    [InlineData("pack.json", "{}")]
    [InlineData("pack.json", "<<<<<<< ours")]
    [InlineData("marsh-1901.links", "# workbench links 1\n0\t0\tdraft\n")]
    [InlineData("marsh-1901.links", "0\t0\tdraft\t7\t-\t-\t-\t-\n")]
    [InlineData("flags.jsonl", "{\"id\":\"f1\"}\n")]
    public void A_damaged_file_is_one_message(string name, string text)
    {
        var files = PackFiles.Write(TinyWork.Create(), []).SetItem(name, text);

        var refusal = Assert.Throws<InputException>(() => PackFiles.Read("ferry", files));

        Assert.StartsWith($"ferry/{name}", refusal.Message, StringComparison.Ordinal);
    }

    internal static Flag Flag(AlignedWork work)
    {
        var anchor = FlagAnchor.Of(work, work.Rows[3], "marsh-1901");
        return new Flag("f1", "ferry", anchor with { VersionWords = FlagSpan.Find(work.Versions[0].Text.Document, anchor.Version, "silent") }, "anna", DateTimeOffset.UnixEpoch) { Note = "softer than the original" };
    }

    private static string Told(Link link) => $"{link} {link.State} {link.Confidence:0.000} {link.Moved} {string.Join(' ', link.Sentences.Select(sentence => $"{sentence} {sentence.Confidence:0.000}"))}";
}
