using Workbench.Segmenting;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Segmenting;

public sealed class DocumentSegmenterTests
{
    [Fact]
    public void Every_unit_gets_its_sentences_by_the_rules_of_the_language()
    {
        var document = new Document(Language.Russian, [new Unit("Он ушёл. Она ждёт."), new Unit("В 1917 г. Ленин вернулся.", UnitKind.Note)]);

        var segmented = DocumentSegmenter.Segment(document);

        Assert.Equal([new Span(0, 8), new Span(9, 9)], segmented.Units[0].Sentences.ToArray());
        Assert.Equal([new Span(0, 25)], segmented.Units[1].Sentences.ToArray());
    }

    [Fact]
    public void A_heading_is_one_sentence_whatever_stops_it_has()
    {
        var heading = new Unit("Report. March 10. The Party and the Nation", UnitKind.Heading) { Level = 2 };

        var segmented = DocumentSegmenter.Segment(new Document(Language.English, [heading]));

        Assert.Equal([new Span(0, heading.Text.Length)], segmented.Units[0].Sentences.ToArray());
        Assert.Equal(2, segmented.Units[0].Level);
    }

    [Fact]
    public void An_empty_unit_has_no_sentences() =>
        Assert.Empty(DocumentSegmenter.Segment(new Document(Language.English, [new Unit("")])).Units[0].Sentences);
}
