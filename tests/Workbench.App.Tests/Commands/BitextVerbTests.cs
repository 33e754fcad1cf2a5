using System.Text.Json;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class BitextVerbTests : IDisposable
{
    private const string Memory =
        """
        <tmx version="1.4"><header srclang="ru"/><body>
        <tu><prop type="x-link-status">pinned</prop><tuv xml:lang="ru"><seg>Мельник вышел. Он молчал.</seg></tuv><tuv xml:lang="en"><seg>The miller came out. He was silent.</seg></tuv></tu>
        <tu><tuv xml:lang="ru"><seg>Река встала.</seg></tuv></tu></body></tmx>
        """;

    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_memory_brings_original_version_and_links_into_the_workspace()
    {
        await bench.DoAsync("init");

        var answer = await bench.DoAsync("import", bench.Write("memory.tmx", Memory), "--work", "mill", "--siglum", "garnett", "--translator", "Garnett", "--year", "1918");

        Assert.Contains("1 × 1:0, 1 × 1:1", answer.Out, StringComparison.Ordinal);
        var work = JsonDocument.Parse((await bench.DoAsync("list", "mill", "--format", "json")).Out).RootElement.GetProperty("works")[0];
        Assert.Equal(["original 2", "garnett 1"], work.GetProperty("texts").EnumerateArray().Select(text => $"{text.GetProperty("siglum")} {text.GetProperty("units")}"));
        Assert.Contains("The miller came out.", (await bench.DoAsync("show", "mill")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_exported_as_a_memory_comes_back_with_the_same_links()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
        await bench.DoAsync("export", "tmx", "mill", "-o", "out.tmx");

        var pairs = (await bench.DoAsync("import", "out.tmx", "--dry-run", "--format", "jsonl")).Json;

        var first = pairs.Where(pair => pair.GetProperty("siglum").GetString() == "first").Select(pair => pair.GetProperty("link").GetString()!).ToArray();
        Assert.Equal(["[0]:[0]", "[1]:[1]", "[2]:[2]", "[3]:[3]", "[4]:[4]"], first);
        Assert.Equal(5, pairs.Count(pair => pair.GetProperty("siglum").GetString() == "second"));
    }

    [Fact]
    public async Task A_second_version_joins_the_same_original_and_another_original_is_refused()
    {
        await bench.DoAsync("init");
        await bench.DoAsync("import", bench.Write("memory.tmx", Memory), "--work", "mill");
        await bench.DoAsync("import", bench.Write("other.tmx", Memory.Replace("came out", "went out", StringComparison.Ordinal)), "--work", "mill", "--siglum", "other");

        var refused = await bench.RunAsync("import", bench.Write("third.tmx", Memory.Replace("Река", "Вода", StringComparison.Ordinal)), "--work", "mill", "--siglum", "third");
        var twice = await bench.RunAsync("import", "memory.tmx", "--work", "mill");

        Assert.Equal((ExitCode.Input, ExitCode.Input), (refused.Exit, twice.Exit));
        Assert.Contains("has its original already, with 2 units; the file's has 2, of which 1 are the same", refused.Error, StringComparison.Ordinal);
        Assert.Contains("from this very file", twice.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_memory_takes_the_place_of_the_one_before_and_a_persons_links_stay()
    {
        await bench.DoAsync("init");
        await bench.DoAsync("import", bench.Write("memory.tmx", Memory.Replace("pinned", "draft", StringComparison.Ordinal)), "--work", "mill", "--siglum", "garnett", "--translator", "Garnett");
        var corrected = bench.Write("memory.tmx", Memory.Replace("came out", "went out", StringComparison.Ordinal).Replace("Река встала", "Вода встала", StringComparison.Ordinal));

        await bench.DoAsync("import", corrected, "--work", "mill", "--siglum", "garnett", "--replace");

        var shown = (await bench.DoAsync("show", "mill")).Out;
        Assert.Contains("The miller went out.", shown, StringComparison.Ordinal);
        Assert.Contains("Вода встала.", shown, StringComparison.Ordinal);
        Assert.Contains("Garnett", (await bench.DoAsync("list", "mill")).Out, StringComparison.Ordinal);
        await bench.DoAsync("undo");
        Assert.Contains("The miller came out.", (await bench.DoAsync("show", "mill")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twin_files_are_pairs_and_sentences_of_OPUS_keep_their_paragraphs()
    {
        await bench.DoAsync("init");
        bench.Write("book.ru", "Раз.\nДва.\n");
        bench.Write("book.en", "One.\nTwo.\n");
        Directory.CreateDirectory(bench.At("ru"));
        bench.Write("ru/a.xml", "<text><p><s id=\"1\">Мельник вышел.</s><s id=\"2\">Он молчал.</s></p></text>");
        bench.Write("en.xml", "<text><p><s id=\"1\">The miller came out.</s><s id=\"2\">He was silent.</s></p></text>");
        bench.Write("links.xml", "<cesAlign version=\"1.0\"><linkGrp fromDoc=\"en.xml\" toDoc=\"ru/a.xml\"><link xtargets=\"1;1\"/><link xtargets=\"2;2\"/></linkGrp></cesAlign>");

        await bench.DoAsync("import", "book.ru", "book.en", "--work", "moses");
        await bench.DoAsync("import", "links.xml", "--work", "opus");

        Assert.Contains("Two.", (await bench.DoAsync("show", "moses")).Out, StringComparison.Ordinal);
        Assert.Contains("1 × 1:1", (await bench.DoAsync("import", "links.xml", "--dry-run")).Out, StringComparison.Ordinal);
        Assert.Contains("He was silent.", (await bench.DoAsync("show", "opus")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bitext_is_one_operation_and_its_links_are_kept_by_a_bare_align()
    {
        await bench.DoAsync("init");
        await bench.DoAsync("import", bench.Write("memory.tmx", Memory), "--work", "mill", "--siglum", "garnett");
        var links = (await bench.DoAsync("links", "mill")).Out;

        var bare = await bench.DoAsync("align", "mill");
        Assert.Contains("came with memory.tmx and are kept", bare.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Input, (await bench.RunAsync("align", "mill", "--siglum", "garnett")).Exit);
        Assert.Equal(links, (await bench.DoAsync("links", "mill")).Out);
        Assert.Single((await bench.DoAsync("history", "--format", "jsonl")).Json);

        await bench.DoAsync("align", "mill", "--siglum", "garnett", "--yes");
        await bench.DoAsync("undo");
        Assert.Equal(links, (await bench.DoAsync("links", "mill")).Out);
        await bench.DoAsync("undo");
        Assert.Contains("No work yet", (await bench.DoAsync("list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_of_the_texts_goes_out_and_comes_back_with_JSON_lines()
    {
        await bench.DoAsync("init");
        await bench.DoAsync("import", bench.Write("o.txt", "Мельник вышел.\n\nОн молчал.\n"), "--work", "mill", "--original", "--language", "ru", "--title", "Мельница", "--author", "И. Озеров", "--year", "1893", "--rights", "public-domain");
        await bench.DoAsync("import", bench.Write("v.txt", "The miller came out.\n\nHe was silent.\n"), "--work", "mill", "--siglum", "marsh", "--language", "en", "--title", "The Mill", "--translator", "Edith Marsh", "--year", "1901", "--rights", "quote-only");
        await bench.DoAsync("align", "mill");
        await bench.DoAsync("export", "jsonl", "mill", "--rights", "warn", "-o", "out.jsonl");

        await bench.DoAsync("import", "out.jsonl", "--work", "again");
        await bench.DoAsync("export", "jsonl", "again", "--rights", "warn", "-o", "again.jsonl");
        await bench.DoAsync("import", "out.jsonl", "--work", "other", "--siglum", "m", "--translator", "E. M.");
        await bench.DoAsync("export", "jsonl", "other", "--rights", "warn", "-o", "other.jsonl");

        Assert.Equal(Texts("out.jsonl"), Texts("again.jsonl"));
        var work = JsonDocument.Parse((await bench.DoAsync("list", "again", "--format", "json")).Out).RootElement.GetProperty("works")[0];
        Assert.Equal(("Мельница", "И. Озеров"), (work.GetProperty("title").GetString(), work.GetProperty("author").GetString()));
        Assert.Contains("\"translator\":\"E. M.\",\"year\":1901", File.ReadAllText(bench.At("other.jsonl")), StringComparison.Ordinal);

        // All but the file each came from.
        string[] Texts(string file) => [.. File.ReadLines(bench.At(file)).Where(line => line.StartsWith("{\"type\":\"text\"", StringComparison.Ordinal)).Select(line => System.Text.RegularExpressions.Regex.Replace(line, "\"source\":\"[^\"]*\",", ""))];
    }

    [Fact]
    public async Task A_bitext_needs_a_work_and_no_role()
    {
        await bench.DoAsync("init");
        bench.Write("memory.tmx", Memory);

        Assert.Equal(ExitCode.Usage, (await bench.RunAsync("import", "memory.tmx")).Exit);
        Assert.Equal(ExitCode.Usage, (await bench.RunAsync("import", "memory.tmx", "--work", "mill", "--original")).Exit);
        Assert.Equal(ExitCode.Usage, (await bench.RunAsync("import", "memory.tmx", "--work", "mill", "--kind", "moses")).Exit);
    }

    [Fact]
    public async Task A_book_fills_in_its_title_author_and_translator()
    {
        await bench.DoAsync("init");
        bench.Write("a.fb2", "<FictionBook><description><title-info><author><last-name>Chekhov</last-name></author><book-title>The Mill</book-title><translator><last-name>Garnett</last-name></translator></title-info></description><body><section><p>The miller came out and was silent.</p></section></body></FictionBook>");

        await bench.DoAsync("import", "a.fb2", "--work", "mill", "--original");

        var listed = (await bench.DoAsync("list", "mill", "--format", "json")).Out;
        Assert.Contains("The Mill", listed, StringComparison.Ordinal);
        Assert.Contains("Chekhov", listed, StringComparison.Ordinal);
    }
}
