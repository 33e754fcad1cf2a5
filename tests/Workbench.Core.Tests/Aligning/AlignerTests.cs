using FsCheck;
using FsCheck.Fluent;
using Workbench.Aligning;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Aligning;

public sealed class AlignerTests
{
    private static readonly string[] Russian =
    [
        "Иван Петрович приехал в Самару 12 мая 1921 года.",
        "На пристани его никто не встретил.",
        "Он нанял извозчика и велел ехать к Сольцу.",
        "Сольц жил на Дворянской, в доме № 14.",
        "— Кто там? — спросили за дверью.",
        "— Свои, — ответил Иван Петрович.",
        "Дверь отворилась не сразу.",
        "Через 3 часа оба уехали в Казань!",
    ];

    private static readonly string[] English =
    [
        "Ivan Petrovich arrived in Samara on May 12, 1921.",
        "Nobody met him at the landing stage.",
        "He took a cab and asked to be driven to Solts.",
        "Salts lived in Dvoryanskaya, at No. 14.",
        "“Who is there?” somebody asked behind the door.",
        "“Friends,” answered Ivan Petrovich.",
        "The door was not opened at once.",
        "In 3 hours both of them left for Kazan!",
    ];

    private static string[] Links(string[] original, string[] version) =>
        [.. Aligner.AlignUnits(original, Language.Russian, version, Language.English, AlignmentOptions.Default).Links.Select(l => l.ToString())];

    [Fact]
    public void Units_that_translate_each_other_are_linked_one_to_one()
    {
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"[{i}]:[{i}]"), Links(Russian, English));
    }

    [Fact]
    public void A_unit_left_out_is_an_omission_and_its_neighbours_stay_linked()
    {
        Assert.Equal(
            ["[0]:[0]", "[1]:[1]", "[2]:[2]", "[3]:[]", "[4]:[3]", "[5]:[4]", "[6]:[5]", "[7]:[6]"],
            Links(Russian, [.. English[..3], .. English[4..]]));
    }

    [Fact]
    public void Two_units_made_one_are_linked_to_both()
    {
        Assert.Contains("[2,3]:[2]", Links(Russian, [.. English[..2], English[2] + " " + English[3], .. English[4..]]));
    }

    [Fact]
    public void The_same_texts_align_the_same_way_every_time()
    {
        var first = Aligner.AlignUnits(Russian, Language.Russian, English, Language.English, AlignmentOptions.Default);
        var second = Aligner.AlignUnits(Russian, Language.Russian, English, Language.English, AlignmentOptions.Default);
        Assert.Equal(first.Links.Select(l => (l.ToString(), l.Confidence)), second.Links.Select(l => (l.ToString(), l.Confidence)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 8)]
    [InlineData(8, 1)]
    public void Empty_and_single_sides_are_answered(int originals, int versions)
    {
        var alignment = Aligner.AlignUnits(Russian[..originals], Language.Russian, English[..versions], Language.English, AlignmentOptions.Default);
        Assert.Equal((originals, versions), (alignment.OriginalCount, alignment.VersionCount));
    }

    [Fact]
    public void Ten_thousand_units_against_one_are_answered()
    {
        string[] many = [.. Enumerable.Range(0, 10_000).Select(i => $"Строка {i} о чём-то своём.")];
        var alignment = Aligner.AlignUnits(many, Language.Russian, ["Line 77 of its own."], Language.English, AlignmentOptions.Default);
        Assert.Equal(10_000, alignment.OriginalCount);
    }

    [Fact]
    public void Any_strings_at_all_give_links_that_hold_each_unit_once_with_a_probability()
    {
        var units = Gen.Choose(0, 0x2FFF).Select(c => (char)c).ArrayOf().Select(a => new string(a)).ArrayOf();
        Check.QuickThrowOnFailure(Prop.ForAll(units.Two().ToArbitrary(), sides =>
        {
            var alignment = Aligner.AlignUnits(sides.Item1, Language.Unknown, sides.Item2, Language.Unknown, AlignmentOptions.Default);
            Assert.Equal((sides.Item1.Length, sides.Item2.Length), (alignment.OriginalCount, alignment.VersionCount));
            Assert.All(alignment.Links, l => Assert.InRange(l.Confidence, 0, 1));
        }));
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            Aligner.AlignUnits(Russian, Language.Russian, English, Language.English, AlignmentOptions.Default, null, source.Token));
    }
}
