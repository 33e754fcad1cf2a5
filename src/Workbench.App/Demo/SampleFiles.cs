using Workbench.Aligning;
using Workbench.Importing;
using Workbench.Works;

namespace Workbench.App.Demo;

/// <summary>The sample that lies beside the executable: a short tale written for Workbench, and two versions of it.</summary>
internal static class SampleFiles
{
    public const string WorkId = "sample";

    public static Work Work { get; } = new(WorkId, "Пропущенное слово");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "sample");

    /// <summary>The texts, the original first.</summary>
    public static IReadOnlyList<(TextDescription Description, SourceFile Source)> Texts() =>
    [
        Text("original.ru.txt", new TextDescription("original", TextRole.Original, Language.Russian) { Title = Work.Title }),
        Text("version-a.en.txt", new TextDescription("A", TextRole.Version, Language.English) { Title = "Version A" }),
        Text("version-b.en.txt", new TextDescription("B", TextRole.Version, Language.English) { Title = "Version B" }),
    ];

    /// <summary>The links of a version as people reviewed them.</summary>
    public static IReadOnlySet<string> ReviewedLinks(string siglum) =>
        File.ReadLines(PathTo($"alignment-{siglum.ToLowerInvariant()}.links")).Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>The share of right links among those found, and of those found among the right ones, in one figure (F1).</summary>
    public static double Agreement(Alignment alignment, IReadOnlySet<string> reviewed) =>
        2.0 * alignment.Links.Count(link => reviewed.Contains(link.ToString())) / (alignment.Links.Length + reviewed.Count);

    private static (TextDescription, SourceFile) Text(string name, TextDescription description) =>
        (description with { Rights = "owned", SourceName = name }, new SourceFile(name, File.ReadAllBytes(PathTo(name))));

    public static string PathTo(string name)
    {
        var path = Path.Combine(Folder, name);
        return File.Exists(path) ? path : throw new InputException(path, "This file of the sample is missing.", "Build or install Workbench anew.");
    }
}
