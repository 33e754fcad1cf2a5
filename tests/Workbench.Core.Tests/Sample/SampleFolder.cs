using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Core.Tests.Sample;

/// <summary>The folder alignments/sample of this checkout.</summary>
internal static class SampleFolder
{
    private static readonly string Root = Find();

    public static SampleText Original { get; } = SampleText.Read("original.ru.txt", "original.sentences.txt");

    public static SampleText Version(string siglum) =>
        SampleText.Read($"version-{Lower(siglum)}.en.txt", $"version-{Lower(siglum)}.sentences.txt");

    public static Alignment Paragraphs(string siglum) =>
        new(Original.Paragraphs.Length, Version(siglum).Paragraphs.Length, Links($"alignment-{Lower(siglum)}.links"));

    public static Alignment Sentences(string siglum) =>
        new(Original.SentenceCount, Version(siglum).SentenceCount, Links($"alignment-{Lower(siglum)}.sentences"));

    public static ImmutableArray<PlantedDifference> Planted() =>
        [.. Read("planted.tsv").TrimEnd('\n').Split('\n').Skip(1).Select(PlantedDifference.Parse)];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static IEnumerable<int> Numbers(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture));

    private static IEnumerable<Link> Links(string file) =>
        Read(file).TrimEnd('\n').Split('\n').Select(line => line.Split(':')).Select(sides => new Link(Group(sides[0]), Group(sides[1])));

    private static UnitGroup Group(string side) =>
        UnitGroup.Of(Numbers(side.Trim('[', ']')).Select(n => new UnitIndex(n)).ToArray());

    private static string Lower(string siglum) => siglum.ToLowerInvariant();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Workbench.sln")))
            {
                return Path.Combine(folder.FullName, "alignments", "sample");
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Workbench.sln.");
    }
}
