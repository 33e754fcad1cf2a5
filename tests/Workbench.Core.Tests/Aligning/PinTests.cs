using FsCheck;
using FsCheck.Fluent;
using Workbench.Aligning;
using Workbench.Importing;
using Workbench.Segmenting;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Aligning;

/// <summary>Links that a person made or confirmed, on the sample.</summary>
public sealed class PinTests
{
    private static readonly Lazy<(Document Original, Document Version, PairAligner Aligner)> Sample = new(() =>
    {
        var (original, version) = (Read("original.ru.txt"), Read("version-b.en.txt"));
        return (original, version, PairAligner.Learn(original, version, AlignmentOptions.Default));
    });

    private static PairAligner Aligner => Sample.Value.Aligner;

    [Fact]
    public void A_pin_stays_as_it_was_made_even_where_it_is_wrong()
    {
        var pin = new Link([new UnitIndex(40)], [new UnitIndex(43)]) { State = LinkState.Pinned };
        var alignment = Aligner.Align([pin]);
        var kept = alignment.Links.Single(l => l.Original.Contains(new UnitIndex(40)));
        Assert.Equal((pin.ToString(), LinkState.Pinned), (kept.ToString(), kept.State));
    }

    [Fact]
    public void A_confirmed_link_leaves_what_only_one_text_has_at_its_ends_alone()
    {
        string[] Lines(string pair, string file) => [.. File.ReadLines(Repository.PathTo("tests", "data", "gold-pairs", pair, file)).Where(l => l.Length > 0).Select(TextNormalization.Fold)];
        string[] foreign = Lines("memoir-ru-en", "version.txt");
        string[] version = [.. foreign[..12], .. Lines("story-ru-en", "version.txt"), .. foreign[12..24]];
        var aligner = PairAligner.LearnUnits(Lines("story-ru-en", "original.txt"), Language.Russian, version, Language.English, AlignmentOptions.Default);
        var alone = aligner.Align();
        var confirmed = alone.Links.First(l => l is { Shape: "1:1", Confidence: > 0.99 }) with { State = LinkState.Confirmed };

        var links = aligner.Align([confirmed]).Links;

        Assert.Equal(12, links.Count(l => l.IsAddition && l.Version.First.Value < 12));
        Assert.Equal(12, links.Count(l => l.IsAddition && l.Version.First.Value >= version.Length - 12));
    }

    [Fact]
    public void Nothing_links_across_a_pin()
    {
        var pin = new Link([new UnitIndex(60)], [new UnitIndex(66)]) { State = LinkState.Pinned };
        foreach (var link in Aligner.Align([pin]).Links.Where(l => !l.Moved && !l.IsOmission && !l.IsAddition))
        {
            Assert.True(link.Original.Last.Value < 60 == link.Version.Last.Value < 66 || link.Original.First.Value == 60, $"{link} crosses {pin}");
        }
    }

    [Fact]
    public void Pinning_what_the_aligner_found_changes_no_link()
    {
        var alone = Aligner.Align();
        Link[] pins = [.. alone.Links.Where((l, i) => i % 10 == 0 && !l.IsOmission && !l.IsAddition && l.Confidence > 0.99)];
        Assert.True(pins.Length > 5);
        var round = Aligner.Align(pins).Links.Select(l => l.ToString()).ToHashSet();
        var same = alone.Links.Count(l => round.Contains(l.ToString()));
        Assert.True(same >= 0.98 * alone.Links.Length, $"{alone.Links.Length - same} of {alone.Links.Length} links changed");
    }

    [Theory]
    [InlineData(400, 0)]
    [InlineData(0, 400)]
    public void A_pin_of_a_unit_that_does_not_exist_is_refused(int original, int version)
    {
        var pin = new Link([new UnitIndex(original)], [new UnitIndex(version)]);
        var (left, right) = (Sample.Value.Original, Sample.Value.Version);
        Assert.ThrowsAny<ArgumentException>(() => PairAligner.Learn(left, right, AlignmentOptions.Default with { LearningRounds = 0 }, [pin]));
        Assert.ThrowsAny<ArgumentException>(() => Aligner.Align([pin]));
    }

    [Fact]
    public void A_unit_in_two_pins_is_refused()
    {
        Link[] pins = [new([new UnitIndex(3)], [new UnitIndex(3)]), new([new UnitIndex(3)], [new UnitIndex(9)])];
        Assert.ThrowsAny<ArgumentException>(() => Aligner.Align(pins));
    }

    [Fact]
    public void A_box_covers_its_units_and_no_others()
    {
        var links = Aligner.AlignBox(UnitGroup.Range(20, 30), UnitGroup.Range(21, 28));
        Assert.Equal(Enumerable.Range(20, 30), links.SelectMany(l => l.Original).Select(u => u.Value).Order());
        Assert.Equal(Enumerable.Range(21, 28), links.SelectMany(l => l.Version).Select(u => u.Value).Order());
    }

    [Fact]
    public void Any_pins_at_all_leave_each_unit_in_one_link_and_every_pin_in_its_place()
    {
        var (originals, versions) = (Sample.Value.Original.Units.Length, Sample.Value.Version.Units.Length);
        var pairs = Gen.Choose(0, originals - 1).Zip(Gen.Choose(0, versions - 1)).ArrayOf();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(12), Prop.ForAll(pairs.ToArbitrary(), chosen =>
        {
            Link[] pins = [.. chosen.DistinctBy(c => c.Item1).DistinctBy(c => c.Item2).Select(c => new Link([new UnitIndex(c.Item1)], [new UnitIndex(c.Item2)]))];
            var links = Aligner.Align(pins).Links.Select(l => l.ToString()).ToHashSet();
            Assert.All(pins, pin => Assert.Contains(pin.ToString(), links));
        }));
    }

    private static Document Read(string name)
    {
        var bytes = File.ReadAllBytes(Repository.PathTo("alignments", "sample", name));
        return DocumentSegmenter.Segment(TextImporter.Import(new SourceFile(name, bytes), new ImportOptions { Layout = UnitLayout.Paragraph }).Document);
    }
}
