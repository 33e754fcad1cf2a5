using FsCheck;
using FsCheck.Fluent;
using Workbench.Aligning;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Aligning;

public sealed class RowJoinerTests
{
    private static Link Link(int[] original, int[] version) =>
        new(UnitGroup.Of(original.Select(u => new UnitIndex(u)).ToArray()), UnitGroup.Of(version.Select(u => new UnitIndex(u)).ToArray()));

    [Fact]
    public void Versions_that_merge_different_paragraphs_share_one_row()
    {
        var first = new Alignment(4, 3, [Link([0], [0]), Link([1, 2], [1]), Link([3], [2])]);
        var second = new Alignment(4, 4, [Link([0], [0]), Link([1], [1]), Link([2], [2]), Link([3], [3])]);

        var rows = RowJoiner.Join(4, [first, second]);

        Assert.Equal(["[0]", "[1,2]", "[3]"], rows.Select(r => r.Original.ToString()));
        Assert.Equal("[1]", rows[1].Cells[0].Units.ToString());
        Assert.Equal("[1,2]", rows[1].Cells[1].Units.ToString());
    }

    [Fact]
    public void An_addition_is_a_row_after_the_paragraph_it_follows_in_the_version()
    {
        var alignment = new Alignment(2, 4, [Link([], [0]), Link([0], [1]), Link([], [2]), Link([1], [3])]);

        var rows = RowJoiner.Join(2, [alignment]);

        Assert.Equal(["[]:[0]", "[0]:[1]", "[]:[2]", "[1]:[3]"], rows.Select(r => $"{r.Original}:{r.Cells[0].Units}"));
        Assert.Equal([0, 1, 2, 3], rows.Select(r => r.Number));
    }

    [Fact]
    public void Every_unit_of_every_version_is_in_exactly_one_row()
    {
        var property = Prop.ForAll(Gen.Choose(0, 40).Two().Zip(Gen.Choose(0, 10_000)).ToArbitrary(), sample =>
        {
            var ((originals, versions), seed) = sample;
            var alignments = new[] { Random(originals, versions, seed), Random(originals, versions / 2, seed + 1) };
            var rows = RowJoiner.Join(originals, [.. alignments]);
            Assert.Equal(Enumerable.Range(0, originals), rows.SelectMany(r => r.Original).Select(u => u.Value).Order());
            for (var v = 0; v < alignments.Length; v++)
            {
                Assert.Equal(Enumerable.Range(0, alignments[v].VersionCount), rows.SelectMany(r => r.Cells[v].Units).Select(u => u.Value).Order());
            }
        });
        Check.QuickThrowOnFailure(property);
    }

    private static Alignment Random(int originals, int versions, int seed)
    {
        var random = new Random(seed);
        var links = new List<Link>();
        for (int o = 0, v = 0; o < originals || v < versions;)
        {
            var (a, b) = (Math.Min(random.Next(3), originals - o), Math.Min(random.Next(3), versions - v));
            if (a + b > 0)
            {
                links.Add(new Link(UnitGroup.Range(o, a), UnitGroup.Range(v, b)));
                (o, v) = (o + a, v + b);
            }
        }

        return new Alignment(originals, versions, links);
    }
}
