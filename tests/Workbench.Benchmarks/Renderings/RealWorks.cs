using Workbench.Aligning;
using Workbench.Importing;
using Workbench.Segmenting;
using Workbench.Works;

namespace Workbench.Benchmarks.Renderings;

/// <summary>The real works whose renderings are read, imported and aligned as a user's would be.</summary>
internal static class RealWorks
{
    public static IReadOnlyList<string> Names { get; } = ["volume", "letter", "chekhov", "lady"];

    public static AlignedWork Open(string corpora, string name) => name switch
    {
        "volume" => Align(name, Path.Combine(corpora, "stalin_v5", "ru.txt"), UnitLayout.Paragraph, ("works-1953", Path.Combine(corpora, "seeds", "001_1c4fdff8badd4e12.txt"), UnitLayout.Auto)),
        "letter" => Align(name, Path.Combine(corpora, "lenin_letters", "519_stalin_1923-03-05.ru.txt"), UnitLayout.Line, ("jha", Path.Combine(corpora, "seeds", "000_d2a2a1a6f29429c0.txt"), UnitLayout.Auto)),
        "chekhov" => Chekhov(corpora, name, "chekhov_kryzhovnik"),
        "lady" => Chekhov(corpora, name, "chekhov_dama_s_sobachkoj"),
        _ => throw new ArgumentException($"There is no work '{name}'; there is: {string.Join(", ", Names)}.", nameof(name)),
    };

    private static AlignedWork Chekhov(string corpora, string name, string story)
    {
        string File(string file) => Path.Combine(corpora, "lit_dev", story, file);
        return Align(name, File("ru.txt"), UnitLayout.Auto, ("garnett", File("en_garnett.txt"), UnitLayout.Auto), ("koteliansky-cannan", File("en_koteliansky_cannan.txt"), UnitLayout.Auto));
    }

    private static AlignedWork Align(string name, string original, UnitLayout layout, params (string Siglum, string File, UnitLayout Layout)[] versions)
    {
        var text = Read("original", TextRole.Original, original, layout);
        return new AlignedWork(new Work(name), text, [.. versions.Select(version =>
        {
            var read = Read(version.Siglum, TextRole.Version, version.File, version.Layout);
            return new AlignedVersion(read, Aligner.Align(text.Document, read.Document, new AlignmentOptions { Explain = false }));
        })]);
    }

    private static WorkText Read(string siglum, TextRole role, string path, UnitLayout layout)
    {
        var document = DocumentSegmenter.Segment(TextImporter.Import(new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)), new ImportOptions { Layout = layout }).Document);
        return new WorkText(new TextDescription(siglum, role, document.Language), document);
    }
}
