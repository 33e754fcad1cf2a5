using System.Text.RegularExpressions;
using System.Xml.Linq;
using Workbench.Aligning;
using Workbench.App.Commands.Exporting;
using Workbench.App.Web.Comparing;
using Workbench.App.Web.Describing;
using Workbench.App.Web.Importing;
using Workbench.App.Web.Jobs;
using Workbench.App.Web.Editing;
using Workbench.App.Web.Reading;
using Workbench.App.Web.Review;
using Workbench.App.Web.Studying;
using Workbench.App.Web.Wording;
using Workbench.Divergences;
using Workbench.Editing;
using Workbench.Exporting.Editions;
using Workbench.Online;
using Workbench.Works;
using Xunit;

namespace Workbench.App.Tests.Web;

public sealed partial class ResourceTests
{
    private static readonly string App = Path.Combine(Root(), "src", "Workbench.App");
    private static readonly Dictionary<string, string> English = Read("Ui.resx");
    private static readonly Dictionary<string, string> Russian = Read("Ui.ru.resx");

    [Fact]
    public void Every_text_is_there_in_both_languages() =>
        Assert.Equal(English.Keys.Select(Singular).Distinct().Order(StringComparer.Ordinal), Russian.Keys.Select(Singular).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_counted_text_has_every_form_its_language_asks_for()
    {
        foreach (var (keys, language) in new[] { (English.Keys, "en"), (Russian.Keys, "ru") })
        {
            var forms = keys.Where(k => Singular(k) != k).ToLookup(Singular, k => k[(k.LastIndexOf('.') + 1)..]);
            Assert.NotEmpty(forms);
            Assert.All(forms, f => Assert.Equal(PluralForm.Of(language).Order(StringComparer.Ordinal), f.Order(StringComparer.Ordinal)));
        }
    }

    [Fact]
    public void Both_languages_fill_the_same_places()
    {
        foreach (var (key, text) in English.Where(t => Singular(t.Key) == t.Key))
        {
            Assert.Equal((key, Places(text)), (key, Places(Russian[key])));
        }
    }

    [Fact]
    public void Every_text_a_page_asks_for_is_there_and_every_text_is_asked_for()
    {
        var asked = Directory.EnumerateFiles(Path.Combine(App, "Web"), "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(f => Asked().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .Concat(Names<TextRole>()).Concat(Names<LinkState>()).Concat(Names<FlagStatus>()).Concat(Names<DivergenceKind>())
            .Concat(Names<Severity>()).Concat(Names<WorkSection>()).Concat(Names<ReaderMode>()).Concat(Names<ComparisonMode>()).Concat(Names<EditionLayout>()).Concat(Names<VersionRelation>()).Concat(Names<DifferenceKind>()).Concat(Names<ConfidenceBand>().Where(n => n != "ConfidenceBand.High"))
            .Concat(Names<JobKind>()).Concat(Names<JobState>()).Concat(Names<BreakerState>()).Concat(Names<ImportProblem>())
            .Concat(Names<RightsState>()).Concat(Names<DescriptionProblem>()).Concat(Names<EditorAction>()).Concat(Names<ReviewBucket>()).Concat(new[] { "Accept", "Later", "Pin", "Moved", "Omit", "Dispute", "Edit", "Next" }.Select(what => $"ReviewDecision.{what}")).Concat(Names<EditRefusal>()).Concat(Names<OmissionReason>()).Concat(Names<KeyPreset>()).Concat(["Category.star", "Category.note", "Starred", "Unstarred", "NoteSaved", "NothingToUndo", "NothingToRedo", "Undone", "Redone"])
            .Concat(ExportFormats.All.Select(format => $"ExportFormat.{format.Name}"))
            .Concat(FlagCategories.All.Select(c => $"Category.{c}"));
        var there = English.Keys.Select(Singular).Where(k => !IsOpen(k));
        Assert.Equal(
            there.Distinct().Order(StringComparer.Ordinal),
            asked.Where(k => !IsOpen(k)).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0, "0\u00a0строк")]
    [InlineData(1, "1\u00a0строка")]
    [InlineData(2, "2\u00a0строки")]
    [InlineData(5, "5\u00a0строк")]
    [InlineData(11, "11\u00a0строк")]
    [InlineData(12, "12\u00a0строк")]
    [InlineData(21, "21\u00a0строка")]
    [InlineData(104, "104\u00a0строки")]
    [InlineData(1875, "1\u00a0875\u00a0строк")]
    public void Russian_counts_as_Russian_does(int count, string expected) => Assert.Equal(expected, Ui.Russian.Count("RowCount", count));

    [Theory]
    [InlineData(0, "0\u00a0rows")]
    [InlineData(1, "1\u00a0row")]
    [InlineData(21, "21\u00a0rows")]
    [InlineData(1875, "1,875\u00a0rows")]
    public void English_counts_as_English_does(int count, string expected) => Assert.Equal(expected, Ui.English.Count("RowCount", count));

    [GeneratedRegex(@"(?:(?:\b[Uu]i|\bother|\bthis)(?:\[|\.Format\(|\.Count\()|(?<![.\w])Format\()""([A-Za-z.]+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\.(one|few|many|other)$")]
    private static partial Regex Form();

    [GeneratedRegex(@"\{[0-9]")]
    private static partial Regex Place();

    /// <summary>Languages and verbs are as many as there are; one without words here is its own name.</summary>
    private static bool IsOpen(string key) => key.StartsWith("Language.", StringComparison.Ordinal) || key.StartsWith("Verb.", StringComparison.Ordinal);

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(n => $"{typeof(T).Name}.{n}");

    private static string Singular(string key) => Form().Replace(key, "");

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(App, "Resources", file)).Root!.Elements("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Workbench.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Workbench.sln.");
    }
}
