using Workbench.Aligning;
using Workbench.Core.Tests.Divergences;
using Workbench.Divergences;
using Workbench.Exporting.Interchange;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Exporting.Interchange;

/// <summary>Other people's programs and schemas judge what is written.</summary>
public sealed class JudgeTests : IDisposable
{
    private static readonly AlignedWork Ferry = TinyWork.Create();

    private static readonly InterchangeOptions Flagged = Written.Options with
    {
        Created = DateTimeOffset.UnixEpoch,
        Flags = [new Flag("f1", "ferry", new FlagAnchor(TinyWork.Group(1), [], "marsh-1901", TinyWork.Group(1), []), "anna", DateTimeOffset.UnixEpoch) { Note = "<porch> & steps?" }],
    };

    // The system's own, which Debian packages are for.
    private const string Python = "/usr/bin/python3";

    private readonly string folder = Directory.CreateTempSubdirectory("workbench-judges-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SharedSkippableFact]
    public void Xmllint_finds_TMX_valid_by_the_document_type_definition()
    {
        foreach (var options in new[] { Written.Options, Flagged, Flagged with { Level = LinkLevel.Sentence } })
        {
            Judge("xmllint", "libxml2-utils", "--noout", "--nonet", "--dtdvalid", SharedFolder.PathTo("schemas", "tmx14.dtd"), Save("tmx", Ferry, options));
        }
    }

    [SharedSkippableFact]
    public void Xmllint_finds_XLIFF_valid_by_the_schema()
    {
        foreach (var options in new[] { Written.Options, Flagged, Flagged with { Level = LinkLevel.Sentence } })
        {
            Judge("xmllint", "libxml2-utils", "--noout", "--nonet", "--schema", SharedFolder.PathTo("schemas", "xliff2.1", "xliff_core_2.0.xsd"), Save("xliff", Ferry, options));
        }
    }

    [SharedSkippableFact]
    public void Jing_finds_TEI_valid_by_the_schema_of_everything()
    {
        var works = Enumerable.Range(1, 8).Select(seed => RandomWork.Of(seed, 2)).Prepend(Ferry).ToList();
        string[] files = [.. works.SelectMany(work => new[] { Save("tei", work, Flagged), Save("apparatus", work, Flagged) })];

        Judge("jing", "jing", [SharedFolder.PathTo("schemas", "tei_all.rng"), .. files]);
    }

    [SkippableFact]
    public void Translate_toolkit_reads_every_pair_of_TMX_and_XLIFF()
    {
        const string Script =
            """
            import sys
            from translate.storage import factory
            for path in sys.argv[1:]:
                for unit in factory.getobject(path).units:
                    if unit.source and unit.target:
                        print(unit.source, '=', unit.target)
            """;
        var (memory, xliff) = (Save("tmx", Ferry, Written.Options, ".tmx"), Save("xliff12", Ferry, Written.Options, ".xlf"));
        Skip.IfNot(File.Exists(Python) && Tool.Run(Python, "-c", "import translate.storage.tmx").Exit == 0, "translate-toolkit is missing (Debian package translate-toolkit).");

        var (exit, read, problems) = Tool.Run(Python, "-c", Script, memory, xliff);

        Assert.True(exit == 0, problems);
        var pairs = Ferry.Versions.SelectMany(version => version.Alignment.Links.Where(link => !link.IsOmission && !link.IsAddition).Select(link =>
            $"{Text(Ferry.Original, link.Original)} = {Text(version.Text, link.Version)}")).ToList();
        Assert.Equal(pairs.Concat(pairs), read.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [SkippableFact]
    public void OmegaT_translates_by_the_memory()
    {
        Skip.IfNot(Tool.Has("omegat"), "OmegaT is missing (Debian package omegat).");
        var project = Directory.CreateDirectory(Path.Combine(folder, "project")).FullName;
        foreach (var part in new[] { "source", "target", "tm/auto", "omegat", "glossary", "dictionary" })
        {
            Directory.CreateDirectory(Path.Combine(project, part));
        }

        File.WriteAllText(Path.Combine(project, "omegat.project"), Tool.OmegaTProject);
        File.WriteAllText(Path.Combine(project, "source", "a.txt"), $"{Ferry.Original.Document.Units[5].Text}\n");
        File.Move(Save("tmx", Ferry, Written.Options with { Versions = ["lowe-1954"] }, ".tmx"), Path.Combine(project, "tm", "auto", "ferry.tmx"));

        var (exit, _, problems) = Tool.Run("omegat", "--mode=console-translate", $"--config-dir={Path.Combine(folder, "config")}", project);

        Assert.True(exit == 0, problems);
        Assert.Equal(Ferry.Versions[1].Text.Document.Units[4].Text, File.ReadAllText(Path.Combine(project, "target", "a.txt")).Trim());
    }

    private static string Text(WorkText text, UnitGroup units) => string.Join(' ', units.Select(unit => text.Document[unit].Text));

    private string Save(string format, AlignedWork work, InterchangeOptions options, string ending = ".xml")
    {
        var path = Path.Combine(folder, $"{Directory.GetFiles(folder).Length}-{format}{ending}");
        File.WriteAllBytes(path, Written.As(format, work, options).Files.First().Value);
        return path;
    }

    private static void Judge(string tool, string package, params string[] words)
    {
        Skip.IfNot(Tool.Has(tool), $"{tool} is missing (Debian package {package}).");
        var (exit, output, problems) = Tool.Run(tool, words);
        Assert.True(exit == 0, output + problems);
    }
}
