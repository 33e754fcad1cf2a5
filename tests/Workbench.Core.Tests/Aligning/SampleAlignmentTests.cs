using Workbench.Aligning;
using Workbench.Importing;
using Workbench.Segmenting;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Aligning;

/// <summary>The sample's reviewed alignment as a floor for the aligner.</summary>
public sealed class SampleAlignmentTests
{
    [Theory]
    [InlineData("a", 0.97)]
    [InlineData("b", 0.96)]
    public void The_sample_is_aligned_as_it_was_reviewed(string version, double floor)
    {
        var alignment = Aligner.Align(Read("original.ru.txt"), Read($"version-{version}.en.txt"), AlignmentOptions.Default);
        var reviewed = File.ReadAllLines(Repository.PathTo("alignments", "sample", $"alignment-{version}.links")).Where(l => l.Length > 0).ToHashSet();
        var found = alignment.Links.Select(l => l.ToString()).ToArray();
        var hits = found.Count(reviewed.Contains);
        var f1 = 2.0 * hits / (found.Length + reviewed.Count);
        Assert.True(f1 >= floor, $"F1 {f1:F3}; not reviewed so: {string.Join(' ', found.Where(l => !reviewed.Contains(l)))}");
    }

    [Fact]
    public void Sentence_links_cover_the_sentences_of_their_paragraph_link()
    {
        var (original, version) = (Read("original.ru.txt"), Read("version-b.en.txt"));
        foreach (var link in Aligner.Align(original, version, AlignmentOptions.Default).Links)
        {
            Assert.Equal(link.Original.Sum(u => original[u].Sentences.Length), link.Sentences.Sum(s => s.Original.Count));
            Assert.Equal(link.Version.Sum(u => version[u].Sentences.Length), link.Sentences.Sum(s => s.Version.Count));
        }
    }

    [Fact]
    public void The_words_that_speak_for_a_link_are_words_of_the_texts()
    {
        var (original, version) = (Read("original.ru.txt"), Read("version-b.en.txt"));
        var told = Aligner.Align(original, version, AlignmentOptions.Default with { Explain = true }).Links.Where(link => link.Evidence is not null).ToList();

        Assert.NotEmpty(told);
        Assert.All(told, link => Assert.All(link.Evidence!.Matched, match => Assert.Contains(link.Original.Select(unit => original[unit].Text), text => text.Contains(match.Original, StringComparison.Ordinal))));
    }

    private static Document Read(string name)
    {
        var bytes = File.ReadAllBytes(Repository.PathTo("alignments", "sample", name));
        return DocumentSegmenter.Segment(TextImporter.Import(new SourceFile(name, bytes), new ImportOptions { Layout = UnitLayout.Paragraph }).Document);
    }
}
