using System.Text.RegularExpressions;
using Workbench.TestSupport;
using Xunit;

namespace Workbench.Core.Tests.Architecture;

/// <summary>What each folder of Core may use of the others; read from the using lines.</summary>
public sealed partial class FolderDirectionTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Works"] = [],
        ["Segmenting"] = ["Works"],
        ["Importing"] = ["Works", "Segmenting", "Lexicons", "Aligning"],
        ["Lexicons"] = ["Works"],
        ["Aligning"] = ["Works", "Lexicons"],
        ["Editing"] = ["Works", "Aligning"],
        ["Divergences"] = ["Works", "Lexicons", "Aligning"],
        ["Renderings"] = ["Works", "Lexicons", "Aligning", "Divergences"],
        ["Statistics"] = ["Works", "Lexicons", "Aligning", "Divergences"],
        ["Glossaries"] = ["Works", "Lexicons", "Divergences"],
        ["Exporting"] = ["Works", "Lexicons", "Aligning", "Divergences", "Renderings", "Glossaries"],
        ["Storage"] = ["Works", "Aligning", "Editing", "Divergences"],
        ["Translating"] = ["Works"],
        ["Sharing"] = ["Works", "Aligning", "Divergences"],
        ["Validating"] = ["Works", "Importing"],
    };

    public static TheoryData<string> Folders => new(Directory.GetDirectories(Repository.PathTo("src", "Workbench.Core")).Select(d => Path.GetFileName(d)));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_the_folders_before_it(string folder)
    {
        Assert.True(MayUse.ContainsKey(folder), $"The folder {folder} has no place in the order of Core's folders.");
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("src", "Workbench.Core", folder), "*.cs", SearchOption.AllDirectories))
        {
            foreach (Match reference in CoreReference().Matches(File.ReadAllText(file)))
            {
                var other = reference.Groups[1].Value;
                Assert.True(
                    other == folder || !MayUse.ContainsKey(other) || MayUse[folder].Contains(other),
                    $"{Path.GetFileName(file)} in {folder} uses {other}, which comes after it.");
            }
        }
    }

    [Fact]
    public void No_web_or_console_type_enters_Core()
    {
        string[] foreign = ["Microsoft.AspNetCore", "System.Net.Http", "Spectre", "System.CommandLine", "Microsoft.Data", "LiteDB", "Polly"];
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("src", "Workbench.Core"), "*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain(foreign, f => text.Contains($"using {f}", StringComparison.Ordinal));
            Assert.DoesNotContain("Console.", text, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"\bWorkbench\.([A-Z]\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex CoreReference();
}
