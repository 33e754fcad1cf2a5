using System.Text.Json;
using Workbench.Aligning;
using Xunit;

namespace Workbench.Core.Tests.Sample;

public sealed class SampleTests
{
    private static readonly string[] Kinds =
    [
        "omission", "addition", "number", "date", "negation", "modality", "quantity", "softened", "strengthened", "name", "term", "moved",
        "merged", "split", "question", "emphasis", "note", "quotation", "untranslated", "repetition", "conversion", "mistranslation", "title",
    ];

    private static readonly string[] Severities = ["info", "minor", "major", "critical"];

    [Fact]
    public void The_original_has_at_least_sixty_paragraphs() =>
        Assert.True(SampleFolder.Original.Paragraphs.Count(p => p[0] is not '#' and not '[') >= 60);

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    public void Every_paragraph_and_every_sentence_is_in_exactly_one_link(string siglum)
    {
        Assert.Contains(SampleFolder.Paragraphs(siglum).Links, l => l.IsOmission);
        Assert.Contains(SampleFolder.Sentences(siglum).Links, l => l.IsOmission);
        Assert.Contains(SampleFolder.Sentences(siglum).Links, l => l.IsAddition);
    }

    [Fact]
    public void Sentences_joined_with_a_space_are_their_paragraphs()
    {
        foreach (var text in new[] { SampleFolder.Original, SampleFolder.Version("A"), SampleFolder.Version("B") })
        {
            Assert.Equal(text.Paragraphs, text.Sentences.Select(s => string.Join(' ', s)));
        }
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    public void A_sentence_link_lies_inside_one_paragraph_link(string siglum)
    {
        var paragraphs = SampleFolder.Paragraphs(siglum).Links;
        var original = SampleFolder.Original.ParagraphOfSentence();
        var version = SampleFolder.Version(siglum).ParagraphOfSentence();
        foreach (var link in SampleFolder.Sentences(siglum).Links)
        {
            Assert.Single(paragraphs, p => Holds(p, link.Original.Select(s => original[s.Value]), link.Version.Select(s => version[s.Value])));
        }
    }

    [Fact]
    public void The_words_of_every_planted_difference_stand_in_the_named_units()
    {
        foreach (var planted in SampleFolder.Planted())
        {
            AssertFound(planted, SampleFolder.Original, planted.Original, planted.OriginalWords);
            AssertFound(planted, SampleFolder.Version(planted.Version), planted.VersionUnits, planted.VersionWords);
        }
    }

    [Fact]
    public void Every_kind_of_difference_is_planted_and_none_is_outside_the_list()
    {
        var planted = SampleFolder.Planted();
        Assert.Equal(Kinds.Order(StringComparer.Ordinal), planted.Select(p => p.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.All(planted, p => Assert.Contains(p.Severity, Severities));
        Assert.Equal(["A", "B"], planted.Select(p => p.Version).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    public void Planted_units_that_have_a_counterpart_are_linked(string siglum)
    {
        var links = SampleFolder.Paragraphs(siglum).Links;
        foreach (var planted in SampleFolder.Planted().Where(p => p.Version == siglum && !p.Original.IsEmpty))
        {
            var counterparts = links.Where(l => l.Original.Any(o => planted.Original.Contains(o.Value))).SelectMany(l => l.Version.Select(v => v.Value));
            Assert.True(planted.VersionUnits.All(counterparts.Contains), planted.ToString());
        }
    }

    [Fact]
    public void The_description_names_the_files_that_are_there()
    {
        using var work = JsonDocument.Parse(SampleFolder.Read("work.json"));
        var versions = work.RootElement.GetProperty("versions").EnumerateArray();
        var texts = versions.Prepend(work.RootElement.GetProperty("original"));
        Assert.All(texts, t => Assert.NotEmpty(SampleFolder.Read(t.GetProperty("file").GetString()!)));
    }

    private static bool Holds(Link paragraph, IEnumerable<int> original, IEnumerable<int> version) =>
        original.All(paragraph.Original.Select(u => u.Value).Contains) && version.All(paragraph.Version.Select(u => u.Value).Contains);

    private static void AssertFound(PlantedDifference planted, SampleText text, IEnumerable<int> units, string words)
    {
        var found = string.Join(' ', units.Select(u => text.Paragraphs[u])).Contains(words, StringComparison.Ordinal);
        Assert.True(found, $"{planted}: “{words}” is not there.");
    }
}
