using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Storage.Tests.Support;

/// <summary>Small texts and alignments for tests.</summary>
internal static class Texts
{
    public static Work Letters { get; } = new("letters", "Letters", "A. Author");

    public static WorkText Original(params string[] paragraphs) => Text("original", TextRole.Original, Language.Russian, paragraphs);

    public static WorkText Version(string siglum, params string[] paragraphs) => Text(siglum, TextRole.Version, Language.English, paragraphs);

    public static Alignment OneToOne(int count) => new(count, count, Enumerable.Range(0, count).Select(i => Link(i, i)));

    public static Link Link(int original, int version) => new([new UnitIndex(original)], [new UnitIndex(version)]);

    public static Link Link(UnitGroup original, UnitGroup version) => new(original, version);

    private static WorkText Text(string siglum, TextRole role, Language language, string[] paragraphs) => new(
        new TextDescription(siglum, role, language), new Document(language, [.. paragraphs.Select(p => new Unit(p))]));
}
