using System.Text.RegularExpressions;
using System.Xml.Linq;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Architecture;

/// <summary>The sizes and habits that keep the code readable.</summary>
public sealed partial class HouseRulesTests
{
    private static readonly string[] Product = [.. Directory
        .EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))];

    [Fact]
    public void Files_stay_short()
    {
        var lengths = Product.Select(f => (File: f, Lines: File.ReadLines(f).Count())).OrderBy(f => f.Lines).ToArray();
        Assert.InRange(lengths[lengths.Length / 2].Lines, 1, 70);
        Assert.All(lengths, f => Assert.True(f.Lines <= 500, $"{f.File} has {f.Lines} lines."));
        Assert.InRange(lengths.Count(f => f.Lines > 300), 0, lengths.Length / 20);
    }

    [Fact]
    public void A_file_holds_one_public_type()
    {
        foreach (var file in Product)
        {
            var types = PublicType().Count(File.ReadAllText(file));
            Assert.True(types <= 1, $"{file} holds {types} public types.");
        }
    }

    [Fact]
    public void No_file_leaves_work_for_later()
    {
        foreach (var file in Product)
        {
            Assert.False(Leftover().IsMatch(File.ReadAllText(file)), $"{file} leaves something undone.");
        }
    }

    [Fact]
    public void Public_types_of_Core_say_what_they_are()
    {
        var documented = XDocument.Load(Path.ChangeExtension(typeof(Work).Assembly.Location, ".xml"))
            .Descendants("member").Where(m => m.Element("summary") is not null).Select(m => (string)m.Attribute("name")!).ToHashSet();
        Assert.All(
            typeof(Work).Assembly.GetExportedTypes().Where(t => !t.IsNested),
            type => Assert.True(documented.Contains("T:" + type.FullName), $"{type.FullName} has no summary."));
    }

    [Fact]
    public void Composed_and_decomposed_letters_are_one()
    {
        Assert.Equal("\u0439", TextNormalization.Fold("\u0438\u0306"));
    }

    [GeneratedRegex(@"^public (?:static |sealed |abstract |readonly |partial |ref )*(?:class|record|struct|interface|enum|delegate)\b(?! \w+ partial)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b|#region")]
    private static partial Regex Leftover();
}
