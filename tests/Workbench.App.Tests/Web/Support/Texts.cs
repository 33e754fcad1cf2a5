using System.Text;
using Workbench.Aligning;
using Workbench.TestSupport;
using Workbench.Works;

namespace Workbench.App.Tests.Web.Support;

/// <summary>The works the pages are tried on.</summary>
internal static class Texts
{
    public const string Script = "<script>document.title='broken in'</script><img src=x onerror=\"document.title='broken in'\"> & \"quotes\"";

    public static TestWorkspace WithSample(this TestWorkspace workspace) => workspace.With(
        new Work("sample", "Пропущенное слово"),
        TextFile.At(Path.Combine(Sample(), "original.ru.txt"), Language.Russian),
        TextFile.At(Path.Combine(Sample(), "version-a.en.txt"), Language.English, "A"),
        TextFile.At(Path.Combine(Sample(), "version-b.en.txt"), Language.English, "B"));

    /// <summary>A novel, aligned with less learning than it deserves: the pages are tried here, not the links.</summary>
    public static TestWorkspace WithTurgenev(this TestWorkspace workspace) => workspace.With(
        new Work("otsy-i-deti", "Отцы и дети", "Иван Тургенев"),
        AlignmentOptions.Default with { LearningRounds = 1 },
        TextFile.At(Turgenev("ru.txt"), Language.Russian),
        TextFile.At(Turgenev("en_garnett.txt"), Language.English, "garnett") with { Translator = "Constance Garnett", Year = 1895 },
        TextFile.At(Turgenev("en_hogarth.txt"), Language.English, "hogarth") with { Translator = "C. J. Hogarth", Year = 1921 });

    /// <summary>Lenin's letter 519 with the version quoted in seed 000.</summary>
    public static TestWorkspace WithLetter(this TestWorkspace workspace)
    {
        var letter = File.ReadLines(Directory.GetFiles(SharedFolder.PathTo("corpora", "seeds"), "000_*.txt").Single())
            .Single(l => l.StartsWith("‘Absolutely secret", StringComparison.Ordinal));
        return workspace.With(
            new Work("letter-519", "Письмо И. В. Сталину", "В. И. Ленин"),
            TextFile.At(SharedFolder.PathTo("corpora", "lenin_letters", "519_stalin_1923-03-05.ru.txt"), Language.Russian),
            new TextFile("seed.txt", Encoding.UTF8.GetBytes(letter), Language.English, "jha") { Translator = "Sumana Jha" });
    }

    /// <summary>Texts that would be markup if they were let.</summary>
    public static TestWorkspace WithScript(this TestWorkspace workspace) => workspace.With(
        new Work("script", Script),
        new TextFile("o.txt", Encoding.UTF8.GetBytes($"Первый абзац {Script}\n\nВторой абзац, 16 слов."), Language.Russian),
        new TextFile("v.txt", Encoding.UTF8.GetBytes($"The first paragraph {Script}\n\nThe second paragraph, 5 words."), Language.English, "v") with { Translator = Script });

    private static string Turgenev(string file) => SharedFolder.PathTo("corpora", "lit_dev", "turgenev_ottsy_i_deti", file);

    private static string Sample()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Workbench.sln")))
            {
                return Path.Combine(folder.FullName, "alignments", "sample");
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds Workbench.sln.");
    }
}
