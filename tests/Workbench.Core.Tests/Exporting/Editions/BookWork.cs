using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Core.Tests.Exporting.Editions;

/// <summary>
/// A small book written for the tests, with whatever editions must carry: notes of author and translator, emphasis, words of other
/// languages, printed pages, verse, a paragraph left out, one added, one moved, a sentence left out, confirmed and doubtful rows.
/// </summary>
internal static class BookWork
{
    public static readonly DateTimeOffset Day = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static AlignedWork Create() => new(new Work("wharf", "Пристань", "И. Озеров"), Original, [Marsh, Lowe]);

    public static ImmutableArray<Flag> Flags(AlignedWork work) =>
    [
        new Flag("f1", "wharf", FlagAnchor.Of(work, work.Rows[1], "marsh"), "Anna", Day) { Category = "number", Note = "Forty or fourteen <boats>?", Proposal = "forty", Rulings = [new FlagRuling("Boris", Day, "forty", "so the manuscript")] },
    ];

    private static WorkText Original => new(
        new TextDescription("original", TextRole.Original, Language.Russian) { Title = "Пристань", Author = "И. Озеров", Year = 1893, Rights = "public-domain", SourceName = "pristan.txt" },
        new Document(Language.Russian,
        [
            Heading("Пристань", "1"),
            Paragraph("На пристани стояло сорок лодок. Сторож Егор считал их каждый вечер, amor fati.", "1") with
            {
                Emphases = [new Emphasis(new Span(12, 7), EmphasisKind.Italic), new Emphasis(new Span(20, 5), EmphasisKind.Spaced)],
                Passages = [new Passage(new Span(68, 9), Language.Parse("la"))],
                Anchors = [new NoteAnchor(31, "1", new UnitIndex(2))],
            },
            new Unit("Лодки были плоскодонные & старые.", UnitKind.Note) { NoteBy = NoteAuthor.Author, Locator = new Locator(3, "1") },
            new Unit("И не все держали воду.", UnitKind.Note) { Locator = new Locator(4, "1") },
            Paragraph("Собака спала у ворот. Ночью пошёл дождь. Егор укрыл мешки.", "2"),
            Heading("Вторая ночь", "2", level: 2),
            Paragraph("Утром пришёл учитель и спросил про лёд.", "2"),
            new Unit("Тихо струится вода", UnitKind.Verse) { Locator = new Locator(8, "3") },
            Paragraph("Егор молчал.", "3"),
        ]));

    private static AlignedVersion Marsh => new(
        new WorkText(
            new TextDescription("marsh", TextRole.Version, Language.English) { Title = "The Wharf", Translator = "Edith Marsh", Year = 1901, Rights = "public-domain" },
            new Document(Language.English,
            [
                Heading("The Wharf", "v"),
                Paragraph("Forty boats lay at the wharf. Yegor the watchman counted them every evening, amor fati.", "v") with
                {
                    Emphases = [new Emphasis(new Span(6, 5), EmphasisKind.Bold)],
                    Anchors = [new NoteAnchor(29, "*", new UnitIndex(2)), new NoteAnchor(48, "†", new UnitIndex(3))],
                },
                new Unit("The boats were flat-bottomed and old.", UnitKind.Note) { Locator = new Locator(3, "v") },
                new Unit("A watchman had a rattle. (Translator.)", UnitKind.Note) { NoteBy = NoteAuthor.Translator },
                Paragraph("The dog slept by the gate. Yegor covered the sacks.", "vi"),
                Paragraph("Yegor was silent.", "vi"),
                Heading("The Second Night", "vi", level: 2),
                Paragraph("In the morning the schoolmaster came and asked about the ice.", "vi"),
                Paragraph("So it was every year.", "vii"),
            ])),
        new Alignment(9, 9,
        [
            Link([0], [0]) with { State = LinkState.Confirmed },
            Link([1], [1]) with { State = LinkState.Pinned, Sentences = [Link([0], [0]), Link([1], [1])] },
            Link([2], [2]),
            Link([3], []),
            Link([4], [4]) with { Sentences = [Link([0], [0]), Link([1], []), Link([2], [1])] },
            Link([5], [6]),
            Link([6], [7]),
            Link([7], []),
            Link([8], [5]) with { Moved = true },
            Link([], [3]),
            Link([], [8]),
        ]));

    private static AlignedVersion Lowe => new(
        new WorkText(
            new TextDescription("lowe", TextRole.Version, Language.English) { Title = "The Landing", Translator = "P. Lowe", Year = 1954 },
            new Document(Language.English,
            [
                Heading("The Landing", null),
                Paragraph("Fourteen boats lay at the wharf, and Egor the watchman counted them every evening, amor fati.", null),
                Paragraph("The dog was asleep by the gate. In the night it rained. Egor covered the sacks.", null),
                Heading("The Second Night", null, level: 2),
                Paragraph("In the morning the teacher came and asked about the ice.", null),
                new Unit("Quietly the water goes", UnitKind.Verse),
                Paragraph("Egor said nothing.", null),
            ])),
        new Alignment(9, 7,
        [
            Link([0], [0]) with { State = LinkState.Confirmed },
            Link([1], [1]) with { State = LinkState.Confirmed, Sentences = [Link([0, 1], [0])] },
            Link([2], []),
            Link([3], []),
            Link([4], [2]) with { Sentences = [Link([0], [0]), Link([1], [1]), Link([2], [2])] },
            Link([5], [3]),
            Link([6], [4]),
            Link([7], [5]),
            Link([8], [6]),
        ]));

    private static Unit Heading(string text, string? page, int level = 1) => Segmented(new Unit(text, UnitKind.Heading) { Level = level, Locator = new Locator(1, page) });

    private static Unit Paragraph(string text, string? page) => Segmented(new Unit(text) { Locator = new Locator(2, page) });

    private static Unit Segmented(Unit unit)
    {
        var sentences = ImmutableArray.CreateBuilder<Span>();
        var start = 0;
        for (var i = 0; i < unit.Text.Length; i++)
        {
            if (i + 1 == unit.Text.Length || (unit.Text[i] == '.' && unit.Text[i + 1] == ' '))
            {
                sentences.Add(new Span(start, i + 1 - start));
                start = i + 2;
            }
        }

        return unit with { Sentences = sentences.ToImmutable() };
    }

    private static Link Link(int[] original, int[] version) =>
        new(UnitGroup.Of(original.Select(u => new UnitIndex(u)).ToArray()), UnitGroup.Of(version.Select(u => new UnitIndex(u)).ToArray()));
}
