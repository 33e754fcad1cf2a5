using System.Diagnostics;
using Workbench.Aligning;
using Workbench.Benchmarks.Renderings;
using Workbench.Renderings;
using Workbench.TestSupport;
using Xunit;

namespace Workbench.Core.Tests.Renderings;

/// <summary>Renderings found in real texts against a reading of them; the floors are what was reached.</summary>
public sealed class ReadRenderingTests
{
    private static readonly Lazy<IReadOnlyList<ReadRendering>> Readings = new(() => ReadRendering.ReadAll(Repository.PathTo("tests", "data", "renderings", "read.tsv")));

    [SharedTheory]
    [InlineData("letter", "обругать")]
    [InlineData("chekhov", "определенное желание")]
    public void What_a_reader_finds_is_found(string work, string phrase)
    {
        var score = Score(work, phrase);
        Assert.True(score is { Precision: 1, Recall: 1, Extra: 0 }, score.ToString());
    }

    [SharedFact]
    public void Of_two_versions_the_one_that_has_a_word_for_it_tells_it()
    {
        var report = new RenderingFinder(Open("chekhov")).Find(PhraseQuery.Parse("нечистоты"));
        Assert.Equal("messiness", Assert.Single(report.Occurrences).Renderings[0].Text);
    }

    [SharedFact]
    public void A_volume_is_read_as_a_reader_reads_it_and_searched_at_once()
    {
        var finder = new RenderingFinder(Open("volume"));
        foreach (var (phrase, floor) in new[] { ("национальный вопрос", 0.97), ("профессиональные союзы", 1), ("профсоюзы", 0.95) })
        {
            var score = RenderingScore.Of([.. Readings.Value.Where(reading => reading.Phrase == phrase)], _ => finder, TextWriter.Null);
            Assert.True(score.Precision >= floor && score.Recall >= floor && score is { Unfound: 0, Extra: 0 }, $"{phrase}: {score}");
        }

        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(finder.Original.Find(PhraseQuery.Parse("партийный съезд")));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 100);
    }

    [SharedFact]
    public void All_that_was_read_is_found_nearly_always()
    {
        var finder = new RenderingFinder(Open("chekhov"));
        var score = RenderingScore.Of([.. Readings.Value.Where(reading => reading.Work == "chekhov")], _ => finder, TextWriter.Null);
        Assert.True(score.Precision >= 0.85 && score.Recall >= 0.85, score.ToString());
    }

    private static RenderingScore Score(string work, string phrase)
    {
        var finder = new RenderingFinder(Open(work));
        return RenderingScore.Of([.. Readings.Value.Where(reading => reading.Work == work && reading.Phrase == phrase)], _ => finder, TextWriter.Null);
    }

    private static AlignedWork Open(string work) => RealWorks.Open(SharedFolder.PathTo("corpora"), work);
}
