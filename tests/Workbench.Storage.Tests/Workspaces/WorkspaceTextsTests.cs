using Workbench.Storage.Tests.Support;
using Workbench.Works;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Workspaces;

public sealed class WorkspaceTextsTests : IDisposable
{
    private readonly OpenWorkspace open = OpenWorkspace.OnDisk();

    public void Dispose() => open.Dispose();

    [Fact]
    public void A_text_is_there_after_the_workspace_was_closed()
    {
        var text = Original("\u041F\u0435\u0440\u0432\u044B\u0439.", "\u0412\u0442\u043E\u0440\u043E\u0439.");
        var operation = open.Workspace.AddText(Letters, text);

        var workspace = open.Reopen();

        Assert.Equal([Letters], workspace.Works());
        Assert.Equal(text.Description, Assert.Single(workspace.Texts("letters")));
        Assert.Equal(text.Document.Units.Select(u => u.Text), workspace.FindText("letters", "original")!.Document.Units.Select(u => u.Text));
        Assert.Equal((1L, "anna", "import", "letters", "original"), (operation.Number, operation.Who, operation.Verb, operation.WorkId, operation.Subject));
        Assert.Equal(TimeSpan.Zero, operation.When.Offset);
    }

    [Fact]
    public void Texts_come_with_the_original_first_and_then_by_year_and_siglum()
    {
        WorkText Of(string siglum, int? year) => Version(siglum, "x") is var text ? text with { Description = text.Description with { Year = year } } : text;
        foreach (var text in new[] { Of("undated", null), Of("late", 1956), Of("b", 1910), Of("a", 1910), Original("y") })
        {
            open.Workspace.AddText(Letters, text);
        }

        Assert.Equal(["original", "a", "b", "late", "undated"], open.Workspace.Texts("letters").Select(t => t.Siglum));
    }

    [Fact]
    public void A_page_of_units_is_read_without_the_rest()
    {
        open.Workspace.AddText(Letters, Original([.. Enumerable.Range(0, 120).Select(i => $"p{i}")]));

        Assert.Equal(["p100", "p101", "p102"], open.Workspace.Units("letters", "original", 100, 3).Select(u => u.Text));
        Assert.Equal(120, open.Workspace.UnitCount("letters", "original"));
        Assert.Equal(0, open.Workspace.UnitCount("letters", "nobody"));
    }

    [Fact]
    public void A_second_original_or_siglum_is_refused_with_a_way_out()
    {
        open.Workspace.AddText(Letters, Original("a"));
        open.Workspace.AddText(Letters, Version("garnett", "b"));
        var before = open.Content();

        var second = Assert.Throws<WorkspaceException>(() => open.Workspace.AddText(Letters, Original("c") is var t ? t with { Description = t.Description with { Siglum = "other" } } : t));
        var siglum = Assert.Throws<WorkspaceException>(() => open.Workspace.AddText(Letters, Version("garnett", "d")));

        Assert.Contains("--siglum", second.WayOut, StringComparison.Ordinal);
        Assert.Contains("garnett", siglum.Problem, StringComparison.Ordinal);
        Assert.Equal(before, open.Content());
        Assert.Equal(2, open.Workspace.History().Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("-rf")]
    [InlineData("a b")]
    [InlineData("a\0")]
    [InlineData("a\u00ADb")]
    [InlineData("\uD800")]
    [InlineData("a\u202Eb")]
    public void A_name_that_could_be_mistaken_is_refused(string name)
    {
        Assert.Throws<WorkspaceException>(() => open.Workspace.AddText(new Work(name), Original("a")));
        Assert.Throws<WorkspaceException>(() => open.Workspace.AddText(Letters, Version(name, "a")));
        Assert.Throws<WorkspaceException>(() => open.Workspace.AddText(new Work(new string('x', 65)), Original("a")));
        Assert.Empty(open.Workspace.Works());
        Assert.Null(open.Workspace.FindWork(name));
        Assert.Null(open.Workspace.FindText(name, name));
    }

    [Fact]
    public void Names_may_be_of_any_script_and_are_one_however_they_are_composed()
    {
        open.Workspace.AddText(new Work("\u0442\u0440\u0435\u0442\u0438\u0438\u0306-1.a_b"), Original("a"));

        Assert.NotNull(open.Workspace.FindText("\u0442\u0440\u0435\u0442\u0438\u0439-1.a_b", "original"));
        Assert.NotNull(open.Workspace.FindWork("\u0442\u0440\u0435\u0442\u0438\u0438\u0306-1.a_b"));
    }

    [Fact]
    public void A_text_that_is_not_there_cannot_be_replaced_described_or_removed()
    {
        open.Workspace.AddText(Letters, Original("a"));

        Assert.Throws<WorkspaceException>(() => open.Workspace.ReplaceText("letters", Version("nobody", "b")));
        Assert.Throws<WorkspaceException>(() => open.Workspace.RemoveText("letters", "nobody"));
        Assert.Throws<WorkspaceException>(() => open.Workspace.RemoveWork("nothing"));
        Assert.Throws<WorkspaceException>(() => open.Workspace.DescribeText("letters", new TextDescription("original", TextRole.Version, Language.Russian)));
        Assert.Single(open.Workspace.History());
    }

    [Fact]
    public void A_work_is_described_anew_and_removed_with_all_it_has()
    {
        open.Workspace.AddText(Letters, Original("a"));
        open.Workspace.PutWork(Letters with { Title = "Other" });
        Assert.Equal("Other", open.Workspace.FindWork("letters")!.Title);

        open.Workspace.RemoveWork("letters");

        Assert.Empty(open.Content());
        open.Workspace.Undo("letters");
        Assert.Equal("Other", open.Workspace.FindWork("letters")!.Title);
        Assert.Equal(1, open.Workspace.UnitCount("letters", "original"));
    }

    [Fact]
    public void Describing_a_text_leaves_its_words()
    {
        open.Workspace.AddText(Letters, Version("v", "one", "two"));

        open.Workspace.DescribeText("letters", new TextDescription("v", TextRole.Version, Language.English) { Year = 1901 });

        Assert.Equal(1901, Assert.Single(open.Workspace.Texts("letters")).Year);
        Assert.Equal(["one", "two"], open.Workspace.Units("letters", "v", 0, 9).Select(u => u.Text));
    }
}
