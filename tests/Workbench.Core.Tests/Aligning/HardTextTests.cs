using Workbench.Aligning;
using Workbench.Segmenting;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Aligning;

/// <summary>Texts that are no proper pair, or no proper texts, are answered all the same.</summary>
public sealed class HardTextTests
{
    private static readonly string[] Story =
    [
        "Утром выпал первый снег, и мальчишки высыпали на улицу.", "Старый доктор Зимин вышел на крыльцо с палкой.",
        "Он долго смотрел на дорогу, по которой должен был приехать сын.", "Письмо от сына пришло ещё в сентябре.",
        "В письме говорилось о новой службе, о Харькове и о деньгах.", "Денег, впрочем, не было ни у сына, ни у отца.",
        "К полудню снег растаял, и дорога почернела.", "Доктор вернулся в дом и велел поставить самовар.",
    ];

    private static readonly string[] Translation =
    [
        "In the morning the first snow fell, and the boys poured out into the street.", "Old Doctor Zimin came out on the porch with a stick.",
        "For a long time he looked at the road by which his son was to come.", "The letter from his son had come as early as September.",
        "The letter spoke of a new post, of Kharkov and of money.", "Money, however, neither the son nor the father had.",
        "By noon the snow had melted, and the road turned black.", "The doctor went back into the house and ordered the samovar.",
    ];

    private static Alignment Align(string[] original, string[] version, string left = "ru", string right = "en") =>
        Aligner.AlignUnits(original, Language.Parse(left), version, Language.Parse(right), AlignmentOptions.Default);

    [Fact]
    public void Identical_texts_are_linked_one_to_one_and_surely()
    {
        var alignment = Align(Story, Story, "ru", "ru");
        Assert.Equal(Enumerable.Range(0, Story.Length).Select(i => $"[{i}]:[{i}]"), alignment.Links.Select(l => l.ToString()));
        Assert.False(alignment.IsDoubtful);
    }

    [Theory]
    [InlineData("Да.", "Yes.", 12)]
    [InlineData("Да.", "Yes.", 100)]
    [InlineData("Да.", "Yes.", 1000)]
    [InlineData("1", "1", 100)]
    [InlineData("1", "1", 1000)]
    [InlineData("1", "1", 3200)]
    [InlineData("...", "...", 100)]
    public void Texts_whose_words_prove_nothing_are_linked_in_order(string original, string version, int lines)
    {
        var alignment = Align([.. Enumerable.Repeat(original, lines)], [.. Enumerable.Repeat(version, lines)]);
        Assert.Equal(Enumerable.Range(0, lines).Select(i => $"[{i}]:[{i}]"), alignment.Links.Select(l => l.ToString()));
    }

    [Fact]
    public void One_paragraph_that_holds_a_whole_text_is_no_wrong_book()
    {
        var alignment = Aligner.Align(
            new Document(Language.Russian, [.. Story.Select(s => new Unit(s))]),
            DocumentSegmenter.Segment(new Document(Language.English, [new Unit(string.Join(' ', Translation))])),
            AlignmentOptions.Default);
        Assert.False(alignment.IsDoubtful, $"{alignment.MeanConfidence:F2}");
    }

    [Fact]
    public void Paragraphs_of_hundreds_of_sentences_are_answered_in_a_moment()
    {
        string Long(string[] sentences) => string.Join(' ', Enumerable.Range(0, 800).Select(n => $"{n * 7919 % 9973}. {sentences[n % sentences.Length]}"));
        Document Of(Language language, params string[] paragraphs) => DocumentSegmenter.Segment(new Document(language, [.. paragraphs.Select(p => new Unit(p))]));
        var alignment = Aligner.Align(
            Of(Language.Russian, [.. Story, Long(Story)]), Of(Language.English, [.. Translation, Long(Translation)]), AlignmentOptions.Default);
        Assert.Equal(Enumerable.Range(0, Story.Length + 1).Select(i => $"[{i}]:[{i}]"), alignment.Links.Select(l => l.ToString()));
        Assert.True(alignment.Links[^1].Sentences.Count(s => s.Shape == "1:1") > 1500, $"{alignment.Links[^1].Sentences.Length}");
    }

    [Fact]
    public void A_text_of_another_book_is_told_to_be_doubtful()
    {
        string[] other =
        [
            "The engine consists of four cylinders arranged in line.", "Remove the cover before you change the filter.", "The oil should be warm, but not hot.",
            "Never use petrol to clean the belts.", "The gap is measured with a feeler gauge.", "Tighten the bolts crosswise.", "A spare wheel lies under the floor.",
        ];
        var alignment = Align(Story, other);
        Assert.True(alignment.IsDoubtful, $"{alignment.MeanConfidence:F2}: {string.Join(' ', alignment.Links.Select(l => $"{l}={l.Confidence:F2}"))}");
        Assert.False(Align(Story, Translation).IsDoubtful);
    }

    [Fact]
    public void One_chance_link_does_not_make_another_book_the_right_one()
    {
        Link[] links = [new([new UnitIndex(3)], [new UnitIndex(4)]) { Confidence = 0.72 }, .. Enumerable.Range(0, 11).Where(u => u != 3).Select(u => new Link([new UnitIndex(u)], [])), .. Enumerable.Range(0, 9).Where(u => u != 4).Select(u => new Link([], [new UnitIndex(u)]))];
        Assert.True(new Alignment(11, 9, links).IsDoubtful);
    }

    [Fact]
    public void A_unit_of_a_megabyte_is_answered()
    {
        string[] huge = [.. Story[..3], string.Concat(Enumerable.Repeat("слово за словом идёт без конца и края, ", 27_000)), .. Story[3..]];
        var links = Align(huge, Translation).Links.Select(l => l.ToString()).ToArray();
        Assert.Contains("[8]:[7]", links);
    }

    [Fact]
    public void Texts_of_nothing_but_numbers_are_linked_by_them()
    {
        string[] numbers = [.. Enumerable.Range(0, 40).Select(i => $"{1000 + (i * 7919 % 977)} {i * 31}")];
        string[] fewer = [.. numbers.Where((_, i) => i != 11)];
        var links = Align(numbers, fewer).Links.Select(l => l.ToString()).ToArray();
        Assert.Contains("[11]:[]", links);
        Assert.Contains("[39]:[38]", links);
    }

    [Fact]
    public void Mixed_scripts_are_answered()
    {
        string[] mixed = ["Привет world 世界", "مرحبا 12", "😀😀", "", " ", "Ω ≈ 3", "А", "B"];
        var alignment = Align(mixed, [.. mixed.Reverse()]);
        Assert.Equal(8, alignment.OriginalCount);
    }

    [Fact]
    public void A_paragraph_moved_to_the_end_is_found_and_marked()
    {
        string[] moved = [Translation[0], .. Translation[2..], Translation[1]];
        var alignment = Align(Story, moved);
        var link = alignment.Links.Single(l => l.Moved);
        Assert.Equal("[1]:[7]", link.ToString());
        Assert.Equal(7, alignment.Links.Count(l => !l.Moved && l.Shape == "1:1"));
    }

    [Fact]
    public void A_paragraph_that_a_person_pinned_alone_is_not_taken_for_moved()
    {
        Document Of(Language language, string[] paragraphs) => DocumentSegmenter.Segment(new Document(language, [.. paragraphs.Select(p => new Unit(p))]));
        var aligner = PairAligner.Learn(Of(Language.Russian, Story), Of(Language.English, [Translation[0], .. Translation[2..], Translation[1]]), AlignmentOptions.Default);
        Assert.Contains("[1]:[7]", aligner.Align().Links.Where(l => l.Moved).Select(l => l.ToString()));
        var pinned = aligner.Align([new Link([new UnitIndex(1)], []) { State = LinkState.Pinned }]).Links;
        Assert.Equal(("[1]:[]", LinkState.Pinned), (pinned[1].ToString(), pinned[1].State));
    }

    [Fact]
    public void A_passage_is_found_in_a_longer_text_and_the_rest_is_left_alone()
    {
        string[] chapter =
        [
            "The governor received the delegation at nine.", "Nobody knew what the Englishman wanted.", "Three carriages stood at the gate.",
            "It was said that bread would become dearer.", "The clerk yawned and sharpened his pens.",
            .. Translation,
            "In the capital nobody spoke of anything but the war.", "The theatre was closed until the spring.", "A gunboat lay in the harbour.",
            "The old merchant sold his last horses.", "Then came the great frosts.",
        ];
        var alignment = Align(Story, chapter);
        Assert.Equal(
            Enumerable.Range(0, 8).Select(i => $"[{i}]:[{i + 5}]"),
            alignment.Links.Where(l => !l.IsAddition).Select(l => l.ToString()));
    }
}
