using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Core.Tests.Divergences;
using Workbench.Renderings;
using Workbench.Segmenting;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Renderings;

public sealed class RenderingFinderTests
{
    private static readonly RenderingFinder Ferry = new(TinyWork.Create());

    [Fact]
    public void Every_version_tells_what_it_has_for_a_word()
    {
        var report = Ferry.Find(PhraseQuery.Parse("учитель"));
        Assert.Equal(2, report.Occurrences.Length);
        Assert.Equal(["school-master", "school-master"], report.Occurrences.Select(o => o.Renderings[0].Text));
        Assert.Equal("schoolmaster", report.Occurrences[1].Renderings[1].Text);
        Assert.Equal(1, report.Texts[0].Consistency);
    }

    [Fact]
    public void What_a_version_leaves_out_is_told_as_omitted()
    {
        var report = Ferry.Find(PhraseQuery.Parse("учитель"));
        Assert.Equal(RenderingBasis.Omitted, report.Occurrences[0].Renderings[1].Basis);
        Assert.Equal(1, report.Texts[1].Omitted);
        Assert.Null(report.Texts[1].Consistency);
    }

    [Fact]
    public void The_way_back_leads_from_a_word_of_a_version_to_the_original()
    {
        var report = Ferry.FindBack(PhraseQuery.Parse("river"), 0);
        var rendering = Assert.Single(Assert.Single(report.Occurrences).Renderings);
        Assert.Equal("реки", rendering.Text);
        Assert.Equal(Ferry.Work.Original.Siglum, rendering.Siglum);
    }

    [Fact]
    public void A_term_that_never_occurs_gives_a_report_without_occurrences()
    {
        var report = Ferry.Find(PhraseQuery.Parse("экспроприация"));
        Assert.Empty(report.Occurrences);
        Assert.All(report.Texts, text => Assert.Equal((0, 0, 0, null), (text.Found, text.NotFound, text.Omitted, text.Consistency)));
    }

    [Fact]
    public void Consistency_is_the_chance_that_two_occurrences_are_rendered_alike()
    {
        // Of six pairs of four occurrences, three are alike.
        var report = new RenderingFinder(FourUses()).Find(PhraseQuery.Parse("паром"));
        Assert.Equal([3, 1], report.Texts[0].Groups.Select(group => group.Count));
        Assert.Equal(0.5, report.Texts[0].Consistency!.Value, 6);
    }

    [Fact]
    public void A_division_where_the_rendering_changes_is_a_turn()
    {
        var drift = new RenderingFinder(FourUses()).Find(PhraseQuery.Parse("паром")).Texts[0].Drift;
        Assert.Equal([false, true], drift.Select(division => division.IsTurn));
        Assert.Equal([3, 1], drift.Select(division => division.Counts.Sum(count => count.Count)));
    }

    private static AlignedWork FourUses()
    {
        var original = Text("original", TextRole.Original, Language.Russian, "# Один", "Паром стоял у берега.", "На пароме пели.", "Паром ушёл.", "# Два", "Паром вернулся ночью.");
        var version = Text("v", TextRole.Version, Language.English, "# One", "The ferry stood at the bank.", "They sang on the ferry.", "The ferry left.", "# Two", "The barge came back at night.");
        var links = Enumerable.Range(0, 6).Select(i => new Link(UnitGroup.Range(i, 1), UnitGroup.Range(i, 1)));
        return new AlignedWork(new Work("uses"), original, [new AlignedVersion(version, new Alignment(6, 6, links))]);
    }

    private static WorkText Text(string siglum, TextRole role, Language language, params string[] paragraphs)
    {
        var units = paragraphs.Select(p => p.StartsWith("# ", StringComparison.Ordinal) ? new Unit(p[2..], UnitKind.Heading) { Level = 1 } : new Unit(p)).ToImmutableArray();
        return new WorkText(new TextDescription(siglum, role, language), DocumentSegmenter.Segment(new Document(language, units)));
    }
}
