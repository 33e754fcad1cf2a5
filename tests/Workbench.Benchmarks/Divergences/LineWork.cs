using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Benchmarks.Divergences;

/// <summary>Lines of Russian and of English versions taken as a work, line i to line i.</summary>
internal static class LineWork
{
    public static AlignedWork Of(string[] original, params string[][] versions) => new(
        new Work("lines"),
        Text("original", TextRole.Original, Language.Russian, original),
        [.. versions.Select((lines, v) => new AlignedVersion(
            Text($"v{v + 1}", TextRole.Version, Language.English, lines),
            new Alignment(original.Length, lines.Length, lines.Select((_, i) => new Link(UnitGroup.Range(i, 1), UnitGroup.Range(i, 1))))))]);

    public static WorkText Text(string siglum, TextRole role, Language language, IEnumerable<string> lines) =>
        new(new TextDescription(siglum, role, language), new Document(language, [.. lines.Select(l => new Unit(l))]));
}
