using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Core.Tests.Divergences;

/// <summary>
/// A story of five paragraphs with two versions, written for the tests: <c>marsh-1901</c> runs two paragraphs into one and drops
/// a sentence; <c>lowe-1954</c> leaves out a paragraph, adds one, and changes a number.
/// </summary>
internal static class TinyWork
{
    public static AlignedWork Create() => new(new Work("ferry", "Паром", "И. Озеров"), Original, [Marsh, Lowe]);

    private static WorkText Original => Text(
        new TextDescription("original", TextRole.Original, Language.Russian) { Title = "Паром", Author = "И. Озеров", Year = 1893 },
        "# Паром",
        "Паромщик Егор жил у реки сорок лет и знал в лицо каждую лодку.",
        "По утрам он пил чай на крыльце. Собака лежала у его ног и ждала.",
        "— Скоро ли лёд? — спросил его однажды учитель.",
        "Егор долго молчал, глядя на воду, и наконец сказал, что лёд встанет 16 ноября, не раньше, потому что гуси ещё не улетели, а старая ива у переправы стоит зелёная.",
        "Учитель записал это в тетрадь.");

    private static AlignedVersion Marsh => Version(
        new TextDescription("marsh-1901", TextRole.Version, Language.English) { Translator = "Edith Marsh", Year = 1901 },
        [
            "# The Ferry",
            "Yegor the ferryman had lived by the river for forty years, and knew every boat by sight. Of a morning he drank his tea on the porch.",
            "“Will the ice come soon?” the school-master once asked him.",
            "Yegor was silent a long while, gazing at the water, and at last said that the ice would set on the 16th of November, no sooner, for the geese had not yet flown and the old willow by the crossing was green.",
            "The school-master wrote this down in his copy-book.",
        ],
        [
            Link([0], [0]),
            Link([1, 2], [1]) with { Sentences = [Link([0], [0]), Link([1], [1]), Link([2], [])], Confidence = 0.93 },
            Link([3], [2]),
            Link([4], [3]) with { State = LinkState.Confirmed },
            Link([5], [4]),
        ]);

    private static AlignedVersion Lowe => Version(
        new TextDescription("lowe-1954", TextRole.Version, Language.English) { Translator = "P. Lowe", Year = 1954 },
        [
            "# The Ferry",
            "Egor, the ferryman, had lived by the river forty years and knew every boat by its face.",
            "In the mornings he drank tea on the steps. The dog lay at his feet & waited.",
            "Egor was silent for a long time, looking at the water, and finally said the ice would come on November 18, no earlier, because the geese had not yet left and the old willow at the crossing was green.",
            "The schoolmaster wrote this down in his notebook.",
            "And that year he was right.",
        ],
        [
            Link([0], [0]),
            Link([1], [1]),
            Link([2], [2]) with { Sentences = [Link([0], [0]), Link([1], [1])], Confidence = 0.62 },
            Link([3], []),
            Link([4], [3]),
            Link([5], [4]),
            Link([], [5]),
        ]);

    public static Link Link(int[] original, int[] version) => new(Group(original), Group(version));

    public static UnitGroup Group(params int[] units) => UnitGroup.Of(units.Select(u => new UnitIndex(u)).ToArray());

    /// <summary>A work of one original and versions in one language each, aligned unit to unit.</summary>
    public static AlignedWork Pairs(Language original, string[] originals, params (Language Language, string[] Units)[] versions) => new(
        new Work("pairs"),
        Text(new TextDescription("original", TextRole.Original, original), originals),
        [.. versions.Select((v, i) => Version(
            new TextDescription($"v{i + 1}", TextRole.Version, v.Language), v.Units, [.. v.Units.Select((_, u) => Link([u], [u]))], originals.Length))]);

    private static AlignedVersion Version(TextDescription description, string[] units, ImmutableArray<Link> links, int originals = 6) =>
        new(Text(description, units), new Alignment(originals, units.Length, links));

    public static WorkText Text(TextDescription description, params string[] units) =>
        new(description, new Document(description.Language, [.. units.Select(Unit)]));

    private static Unit Unit(string text) => text.StartsWith("# ", StringComparison.Ordinal)
        ? new Unit(text[2..], UnitKind.Heading) { Level = 1 }
        : new Unit(text) { Sentences = Sentences(text) };

    private static ImmutableArray<Span> Sentences(string text)
    {
        var cut = text.IndexOf(". ", StringComparison.Ordinal) + 1;
        return cut == 0 ? [new Span(0, text.Length)] : [new Span(0, cut), new Span(cut + 1, text.Length - cut - 1)];
    }
}
