using Workbench.Aligning;
using Workbench.Aligning.Joint;
using Workbench.Importing;
using Workbench.Segmenting;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Aligning;

public sealed class JointAlignerTests
{
    [Fact]
    public void Two_versions_of_the_sample_are_together_at_least_as_right_as_alone()
    {
        var original = Read("original.ru.txt");
        Document[] versions = [Read("version-a.en.txt"), Read("version-b.en.txt")];
        var joint = JointAligner.Align(original, versions, [[], []], AlignmentOptions.Default);
        foreach (var (version, name) in new[] { (0, "a"), (1, "b") })
        {
            var reviewed = File.ReadAllLines(Repository.PathTo("alignments", "sample", $"alignment-{name}.links")).Where(l => l.Length > 0).ToHashSet();
            var alone = Aligner.Align(original, versions[version], AlignmentOptions.Default);
            Assert.True(Right(joint[version].Alignment, reviewed) >= Right(alone, reviewed) - 1, $"version {name}: {Right(joint[version].Alignment, reviewed)} links right, alone {Right(alone, reviewed)}");
        }
    }

    [Fact]
    public void One_version_alone_is_aligned_as_it_would_be()
    {
        var (original, version) = (Read("original.ru.txt"), Read("version-a.en.txt"));
        var joint = JointAligner.Align(original, [version], [[]], AlignmentOptions.Default).Single().Alignment;
        Assert.Equal(Aligner.Align(original, version, AlignmentOptions.Default).Links.Select(l => l.ToString()), joint.Links.Select(l => l.ToString()));
    }

    [Fact]
    public void Five_versions_of_which_one_is_empty_are_aligned_together()
    {
        var (original, version) = (Read("original.ru.txt"), Read("version-a.en.txt"));
        Document[] versions = [version, version with { Units = [] }, version with { Units = version.Units[..20] }, original, version with { Units = version.Units[20..40] }];
        var joint = JointAligner.Align(original, versions, [[], [], [], [], []], AlignmentOptions.Default);
        Assert.All(joint[1].Alignment.Links, l => Assert.True(l.IsOmission));
        Assert.Equal(Enumerable.Range(0, original.Units.Length).Select(i => $"[{i}]:[{i}]"), joint[3].Alignment.Links.Select(l => l.ToString()));
        var first = joint[0].Alignment.Links.Select(l => l.ToString()).ToHashSet();
        Assert.True(joint[2].Alignment.Links.Count(l => !l.IsOmission && first.Contains(l.ToString())) >= 15);
    }

    [Fact]
    public void What_one_pair_taught_helps_another_pair_without_a_lexicon()
    {
        string[] left = [.. Enumerable.Range(0, 60).Select(i => $"zor{Letter(i % 12)}k mil{Letter(i % 7)}t ban{Letter(i % 5)}v")];
        string[] right = [.. Enumerable.Range(0, 60).Select(i => $"que{Letter(i % 12)}g slo{Letter(i % 7)}p blu{Letter(i % 5)}x")];
        var words = PairAligner.LearnUnits(left, Language.Parse("it"), right, Language.Parse("en"), AlignmentOptions.Default).LearntWords();
        Assert.NotEmpty(words);
        int[] chosen = [3, 20, 41, 17, 8, 33];
        var helped = Aligner.AlignUnits(
            [.. chosen.Select(i => left[i])], Language.Parse("it"), [.. chosen[1..].Select(i => right[i]), "nothing of the kind"], Language.Parse("en"),
            AlignmentOptions.Default with { LearntWords = words });
        Assert.Equal(["[0]:[]", "[1]:[0]", "[2]:[1]", "[3]:[2]", "[4]:[3]", "[5]:[4]", "[]:[5]"], helped.Links.Select(l => l.ToString()));
    }

    private static char Letter(int number) => (char)('a' + number);

    private static int Right(Alignment alignment, HashSet<string> gold) => alignment.Links.Count(l => gold.Contains(l.ToString()));

    private static Document Read(string name)
    {
        var bytes = File.ReadAllBytes(Repository.PathTo("alignments", "sample", name));
        return DocumentSegmenter.Segment(TextImporter.Import(new SourceFile(name, bytes), new ImportOptions { Layout = UnitLayout.Paragraph }).Document);
    }
}
