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

    [Fact]
    public void Rows_after_a_change_of_links_are_those_of_a_work_read_anew_and_the_same_where_nothing_changed()
    {
        var property = Prop.ForAll(Gen.Choose(1, 30).Two().Zip(Gen.Choose(0, 10_000)).ToArbitrary(), sample =>
        {
            var ((originals, versions), seed) = sample;
            var (first, second) = (Random(originals, versions, seed), Random(originals, versions, seed + 1));
            var work = Work(originals, [first, second]);
            Assert.Equal(originals, work.Rows.Sum(r => r.Original.Count));
            foreach (var changed in new[] { Random(originals, versions, seed + 2), WithOneLinkMarked(second, seed) })
            {
                var after = work.With(1, changed);
                Assert.Equal(RowJoiner.Join(originals, [first, changed]).Select(Said), after.Rows.Select(Said));
            }

            var marked = work.With(1, WithOneLinkMarked(second, seed));
            Assert.True(marked.Rows.Count(row => !work.Rows.Contains(row, ReferenceEqualityComparer.Instance)) <= 1 + second.Links.Count(l => l.IsAddition) + first.Links.Count(l => l.IsAddition));
        });
        Check.QuickThrowOnFailure(property);
    }

    private static string Said(Row row) => $"{row.Number} {row.Original} {string.Join(' ', row.Cells.Select(c => $"{c.Units} {string.Join(',', c.Links.Select(l => $"{l} {l.State}"))}"))}";

    private static Alignment WithOneLinkMarked(Alignment alignment, int seed)
    {
        var at = seed % alignment.Links.Length;
        return new Alignment(alignment.OriginalCount, alignment.VersionCount, alignment.Links.Select((link, i) => i == at ? link with { State = LinkState.Confirmed } : link));
    }

    private static AlignedWork Work(int originals, Alignment[] alignments) => new(
        new Work("work"),
        Text("original", TextRole.Original, Language.Russian, originals),
        [.. alignments.Select((alignment, v) => new AlignedVersion(Text($"v{v}", TextRole.Version, Language.English, alignment.VersionCount), alignment))]);

    private static WorkText Text(string siglum, TextRole role, Language language, int units) =>
        new(new TextDescription(siglum, role, language), new Document(language, [.. Enumerable.Range(0, units).Select(i => new Unit($"{i}"))]));

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
