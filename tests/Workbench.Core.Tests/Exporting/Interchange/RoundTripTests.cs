using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Exporting.Interchange;
using Workbench.Importing;
using Workbench.Importing.Bitexts;
using Workbench.TestSupport;
using Workbench.Validating;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Exporting.Interchange;

/// <summary>What a format carries comes back equal, over works made up at random; which format carries what is read from the page that tells users so.</summary>
public class RoundTripTests
{
    private const int Cases = 60;

    private static readonly Dictionary<string, FeatureUse[]> Page = ReadPage();

    public static TheoryData<string> ReadBack => ["tmx", "xliff", "xliff12", "tei", "ces", "jsonl", "moses"];

    [Fact]
    public void The_page_says_what_the_program_says()
    {
        Assert.Equal(InterchangeFormats.Names, Page.Keys);
        Assert.All(Page, row => Assert.Equal(Enum.GetValues<Feature>().Select(feature => InterchangeFormats.UseOf(row.Key, feature)), row.Value));
    }

    [Theory]
    [MemberData(nameof(ReadBack))]
    public void What_a_format_carries_comes_back_equal(string format)
    {
        var property = Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var work = RandomWork.Of(seed, format is "ces" or "moses" ? 1 : 1 + (seed % 3));
            var flags = RandomWork.FlagsOn(work, seed);
            var back = Import(format, work, flags);
            foreach (var feature in Enum.GetValues<Feature>().Where(feature => Page[format][(int)feature] == FeatureUse.Yes))
            {
                Assert.True(feature == Feature.Flags ? SameFlags(flags, back) : Same(feature, work, back, format), $"{feature} of work {seed} did not come back by {format}.");
            }
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), property);
    }

    [Theory]
    [MemberData(nameof(ReadBack))]
    public void What_is_written_covers_every_unit_once_is_valid_and_the_same_twice(string format)
    {
        var property = Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var work = RandomWork.Of(seed, format is "ces" or "moses" ? 1 : 2);
            var (files, report) = Written.As(format, work, Flagged(RandomWork.FlagsOn(work, seed)));
            Assert.All(report.Coverage, coverage => Assert.True(coverage.IsWhole));
            Assert.Equal(files.Values, Written.As(format, RandomWork.Of(seed, work.Versions.Length), Flagged(RandomWork.FlagsOn(work, seed))).Files.Values);
            if (format is not ("jsonl" or "moses"))
            {
                var problems = InterchangeValidator.Validate(new SourceFile(files.First().Key, files.First().Value), null, name => files.TryGetValue(name, out var bytes) ? new SourceFile(name, bytes) : null).Problems;
                Assert.DoesNotContain(problems, problem => problem.Level == ProblemLevel.Error);
            }
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), property);
    }

    private static InterchangeOptions Flagged(ImmutableArray<Flag> flags) => Written.Options with { Flags = flags };

    private static BitextResult Import(string format, AlignedWork work, ImmutableArray<Flag> flags)
    {
        var files = Written.As(format, work, Flagged(flags)).Files;
        var (name, bytes) = files.First();
        return format == "moses"
            ? BitextImporter.ImportLines(new SourceFile(name, bytes), new SourceFile("river.en", files["river.en"]), new BitextOptions())
            : BitextImporter.Import(new SourceFile(name, bytes), new BitextOptions(), beside => files.TryGetValue(beside, out var found) ? new SourceFile(beside, found) : null);
    }

    private static bool Same(Feature feature, AlignedWork work, BitextResult back, string format)
    {
        var versions = work.Versions.Zip(back.Versions).ToList();
        return feature switch
        {
            Feature.Versions => work.Versions.Select(v => v.Text.Siglum).SequenceEqual(back.Versions.Select(v => v.Siglum)),
            Feature.Paragraphs => SameUnits(work, back, unit => unit.Text),
            Feature.OneSided when format == "moses" => Pairs(work).SequenceEqual(Pairs(back), StringComparer.Ordinal),
            Feature.OneSided => versions.TrueForAll(v => Links(v.First.Alignment, link => link.ToString()).SetEquals(Links(v.Second.Alignment, link => link.ToString()))),
            Feature.Moved => versions.TrueForAll(v => Links(v.First.Alignment, link => $"{link} {link.Moved}").SetEquals(Links(v.Second.Alignment, link => $"{link} {link.Moved}"))),
            Feature.States => versions.TrueForAll(v => Links(v.First.Alignment, link => $"{link} {link.State}").SetEquals(Links(v.Second.Alignment, link => $"{link} {link.State}"))),
            Feature.Confidences => versions.TrueForAll(v => Links(v.First.Alignment, link => $"{link} {link.Confidence:0.000}").SetEquals(Links(v.Second.Alignment, link => $"{link} {link.Confidence:0.000}"))),
            Feature.Sentences => SameUnits(work, back, unit => string.Join(' ', unit.Sentences)) && versions.TrueForAll(v => Links(v.First.Alignment, Sentences).SetEquals(Links(v.Second.Alignment, Sentences))),
            Feature.Kinds => SameUnits(work, back, unit => $"{unit.Kind} {unit.Level}"),
            Feature.Pages => SameUnits(work, back, unit => unit.Locator.Page ?? ""),
            _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "Nothing tells whether it came back."),
        };
    }

    private static bool SameFlags(ImmutableArray<Flag> flags, BitextResult back)
    {
        var versions = back.Versions.ToDictionary(version => version.Siglum, version => version.Document, StringComparer.Ordinal);
        var bound = FlagBinder.Bind(back.Flags, "river", back.Original, versions, out var lost);
        return lost == 0 && flags.Select(Told).Order(StringComparer.Ordinal).SequenceEqual(bound.Select(Told).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static string Told(Flag flag) => $"{FlagLines.Line(flag)} {flag.Anchor.OriginalWords?.Words} {flag.Anchor.VersionWords?.Words} {flag.Anchor.Excerpt}";

    private static string Sentences(Link link) => $"{link}: {string.Join(' ', link.Sentences.Select(sentence => $"{sentence} {sentence.Confidence:0.000}"))}";

    private static bool SameUnits(AlignedWork work, BitextResult back, Func<Unit, string> of) =>
        work.Original.Document.Units.Select(of).SequenceEqual(back.Original.Units.Select(of), StringComparer.Ordinal)
        && work.Versions.Zip(back.Versions).All(v => v.First.Text.Document.Units.Select(of).SequenceEqual(v.Second.Document.Units.Select(of), StringComparer.Ordinal));

    private static HashSet<string> Links(Alignment alignment, Func<Link, string> of) => [.. alignment.Links.Select(of)];

    private static IEnumerable<string> Pairs(AlignedWork work) => work.Versions[0].Alignment.Links.Select(link => Pair(link, work.Original.Document, work.Versions[0].Text.Document)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Pairs(BitextResult back) => back.Versions[0].Alignment.Links.Select(link => Pair(link, back.Original, back.Versions[0].Document)).Order(StringComparer.Ordinal);

    private static string Pair(Link link, Document original, Document version) =>
        $"{string.Join(' ', link.Original.Select(unit => original[unit].Text))} = {string.Join(' ', link.Version.Select(unit => version[unit].Text))}";

    private static Dictionary<string, FeatureUse[]> ReadPage() => File.ReadLines(Repository.PathTo("docs", "interchange.md"))
        .SkipWhile(line => !line.StartsWith("| format | several versions", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[0].Trim('`'), cells => cells[1..].Select(cell => Enum.Parse<FeatureUse>(cell, ignoreCase: true)).ToArray(), StringComparer.Ordinal);
}
