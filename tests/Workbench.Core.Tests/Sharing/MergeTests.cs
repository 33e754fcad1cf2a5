using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Sharing;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Sharing;

public class MergeTests
{
    private static readonly Link[] Start = [Link(0, 1, 0, 1), Link(1, 1, 1, 1), Link(2, 1, 2, 1), Link(3, 1, 3, 1)];

    [Fact]
    public void What_two_people_did_in_different_places_is_all_there()
    {
        var (merged, conflicts) = Merge(Start, [Start[0] with { State = LinkState.Confirmed }, .. Start[1..]], [.. Start[..2], Link(2, 2, 2, 2) with { State = LinkState.Pinned }]);

        Assert.Equal(0, conflicts);
        Assert.Equal(["[0]:[0] Confirmed", "[1]:[1] Draft", "[2,3]:[2,3] Pinned"], merged);
    }

    [Fact]
    public void Who_pinned_wins_over_who_confirmed_and_a_person_over_a_run()
    {
        var run = Start.Select(link => link with { Confidence = 0.5 }).ToArray();
        var (merged, conflicts) = Merge(Start, [Start[0] with { State = LinkState.Confirmed }, .. Start[1..]], [run[0] with { State = LinkState.Pinned }, .. run[1..]]);

        Assert.Equal(0, conflicts);
        Assert.Equal("[0]:[0] Pinned", merged[0]);
        Assert.Equal("[1]:[1] Draft", merged[1]);

        (merged, conflicts) = Merge(Start, [Link(0, 2, 0, 2) with { State = LinkState.Pinned }, .. Start[2..]], [run[0], run[1], .. Start[2..]]);
        Assert.Equal(0, conflicts);
        Assert.Equal(["[0,1]:[0,1] Pinned", "[2]:[2] Draft", "[3]:[3] Draft"], merged);
    }

    [Fact]
    public void Only_what_two_people_tied_differently_is_left_to_decide()
    {
        var (merged, conflicts) = Merge(
            Start,
            [Link(0, 2, 0, 1) with { State = LinkState.Pinned }, Link(0, 0, 1, 1), .. Start[2..]],
            [Link(0, 1, 0, 2) with { State = LinkState.Confirmed }, Link(1, 1, 0, 0), Start[2], Start[3] with { State = LinkState.Confirmed }]);

        Assert.Equal(1, conflicts);
        Assert.Equal(["[0,1]:[0] Pinned", "[]:[1] Draft", "[2]:[2] Draft", "[3]:[3] Confirmed"], merged.Where(line => !line.StartsWith('?')));
        Assert.Equal(["? [0]:[0,1] Confirmed", "? [1]:[] Draft"], merged.Where(line => line.StartsWith('?')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_conflict_comes_to_the_review_as_a_suggestion()
    {
        Unit[] units = [new("One."), new("Two.")];
        AlignedWork Work(params Link[] links) => new(new Work("w"), Text("original", TextRole.Original, units), [new AlignedVersion(Text("v", TextRole.Version, units), new Alignment(2, 2, links))]);
        var work = Work(Link(0, 2, 0, 2) with { State = LinkState.Pinned });
        var files = PackFiles.Write(work, []);
        var theirs = PackFiles.Write(Work(Link(0, 1, 0, 1) with { State = LinkState.Pinned }, Link(1, 1, 1, 1)), [])["v.links"];
        var ancestor = PackFiles.Write(Work(Link(0, 1, 0, 1), Link(1, 1, 1, 1)), [])["v.links"];

        var (text, conflicts) = PackMerge.Merge("v.links", ancestor, files["v.links"], theirs);
        var bound = PackBinder.Bind(PackFiles.Read("w", files.SetItem("v.links", text)), work.Original, [work.Versions[0].Text]);

        Assert.Equal(1, conflicts);
        Assert.Equal(LinkState.Suggested, Assert.Single(Assert.Single(bound.Versions).Alignment.Links).State);
        Assert.Contains("[0]:[0] pinned", bound.Versions[0].Conflicts);
        Assert.False(bound.IsWhole);
    }

    [Fact]
    public void Of_a_flag_nothing_that_was_said_is_lost()
    {
        var flag = new Flag("f1", "", new FlagAnchor(UnitGroup.Range(0, 1), [], null, UnitGroup.Empty, []), "anna", At(0)) { Note = "hard" };
        var ours = flag with { Note = "harder", Comments = [new FlagComment("boris", At(1), "yes")], Votes = [new FlagVote("boris", At(1), VoteSide.For)] };
        var theirs = flag with { Category = "style", Comments = [new FlagComment("clara", At(2), "no")], Rulings = [new FlagRuling("clara", At(3), "keep it", "")] };
        var added = new Flag("f1", "", flag.Anchor, "clara", At(9));

        var (merged, conflicts) = FlagMerge.Merge([flag], [ours], [theirs, added]);

        Assert.Equal(0, conflicts);
        Assert.Equal(("harder", "style", "keep it"), (merged[0].Note, merged[0].Category, merged[0].Ruling?.Decision));
        Assert.Equal(["yes", "no"], merged[0].Comments.Select(comment => comment.Text));
        Assert.Equal(["f1", "f1-2"], merged.Select(one => one.Id));
    }

    [Fact]
    public void Two_rulings_are_one_conflict_and_both_are_kept()
    {
        var flag = new Flag("f1", "", new FlagAnchor(UnitGroup.Range(0, 1), [], null, UnitGroup.Empty, []), "anna", At(0));
        var (merged, conflicts) = FlagMerge.Merge([flag], [flag with { Rulings = [new FlagRuling("boris", At(1), "a", "")] }], [flag with { Rulings = [new FlagRuling("clara", At(2), "b", "")] }]);

        Assert.Equal(1, conflicts);
        Assert.Equal("a", merged[0].Ruling?.Decision);
        Assert.Equal(["b", "a"], merged[0].Rulings.Select(ruling => ruling.Decision));
    }

    [Fact]
    public void Terms_of_both_sides_are_joined()
    {
        const string Start = "{\"term\":\"a\",\"renderings\":[\"x\"]}\n{\"term\":\"b\",\"renderings\":[\"y\"]}\n";

        var (text, conflicts) = PackMerge.Merge("glossary.jsonl", Start, Start.Replace("\"x\"", "\"x\",\"z\"", StringComparison.Ordinal), "{\"term\":\"a\",\"renderings\":[\"x\"],\"reason\":\"why\"}\n{\"term\":\"c\",\"forbidden\":[\"w\"]}\n");

        Assert.Equal(0, conflicts);
        Assert.Equal("{\"term\":\"a\",\"renderings\":[\"x\",\"z\"],\"reason\":\"why\"}\n{\"term\":\"c\",\"forbidden\":[\"w\"]}\n", text);
    }

    private static (string[] Links, int Conflicts) Merge(Link[] ancestor, Link[] ours, Link[] theirs)
    {
        var (links, conflicts) = LinkMerge.Merge([.. ancestor.Select(Packed)], [.. ours.Select(Packed)], [.. theirs.Select(Packed)]);
        return ([.. links.Select(link => $"{(link.IsConflict ? "? " : "")}{link.Link} {link.Link.State}")], conflicts);
    }

    private static PackedLink Packed(Link link) => new(link, [.. link.Original.Select(unit => $"o{unit}")], [.. link.Version.Select(unit => $"v{unit}")]);

    private static Link Link(int original, int originals, int version, int versions) => new(UnitGroup.Range(original, originals), UnitGroup.Range(version, versions));

    private static DateTimeOffset At(int minute) => DateTimeOffset.UnixEpoch.AddMinutes(minute);

    private static WorkText Text(string siglum, TextRole role, Unit[] units) => new(new TextDescription(siglum, role, Language.English), new Document(Language.English, [.. units]));
}
