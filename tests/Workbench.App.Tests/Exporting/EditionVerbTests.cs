using System.CommandLine.Parsing;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.App.Tests.Commands.Support;
using Workbench.Exporting.Editions;
using Workbench.TestSupport;
using Xunit;

namespace Workbench.App.Tests.Exporting;

public sealed class EditionVerbTests : IAsyncLifetime, IDisposable
{
    private readonly Bench bench = new();

    public async Task InitializeAsync()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("epub")]
    [InlineData("docx")]
    [InlineData("latex")]
    [InlineData("md")]
    [InlineData("txt")]
    public async Task Every_format_is_proved_whole_and_twice_the_same(string format)
    {
        var first = await bench.DoAsync("export", format, "mill", "-o", "a." + format);
        await bench.DoAsync("export", format, "mill", "-o", "b." + format);

        Assert.Contains("Coverage: original: 5 of 5 units, each once.", first.Error, StringComparison.Ordinal);
        Assert.Contains("Coverage: second: 4 of 4 units, each once.", first.Error, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(bench.At("a." + format)), await File.ReadAllBytesAsync(bench.At("b." + format)));
    }

    [Theory]
    [InlineData("facing")]
    [InlineData("columns")]
    [InlineData("paragraphs")]
    [InlineData("sentences")]
    [InlineData("popup")]
    [InlineData("apparatus")]
    public async Task Every_layout_can_be_asked_for(string layout)
    {
        var page = (await bench.DoAsync("export", "html", "mill", "--layout", layout)).Out;

        Assert.Contains($"<body class=\"{(layout == "apparatus" ? "apparatus-layout" : layout)} texts-3\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_texts_stand_in_the_order_they_are_named_in()
    {
        var text = (await bench.DoAsync("export", "txt", "mill", "--siglum", "second", "--siglum", "original")).Out;

        Assert.True(text.IndexOf("Yegor the miller lived", StringComparison.Ordinal) < text.IndexOf("Мельник Егор", StringComparison.Ordinal));
        Assert.DoesNotContain("The miller Yegor", text, StringComparison.Ordinal);
        var alone = (await bench.DoAsync("export", "txt", "mill", "--siglum", "first", "--no-original")).Out;
        Assert.DoesNotContain("Мельник Егор", alone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_confirmed_goes_when_asked()
    {
        await bench.DoAsync("link", "confirm", "mill", "0");

        var answer = await bench.DoAsync("export", "md", "mill", "--confirmed-only");

        Assert.Contains("Coverage: original: 1 of 5 units, each once, 4 left out as not confirmed.", answer.Error, StringComparison.Ordinal);
        Assert.Contains("[… 4 rows]".Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal), answer.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("В октябре", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quoted_version_gives_its_first_words_and_the_rest_is_marked()
    {
        await bench.DoAsync("edit", "mill", "--siglum", "first", "--rights", "quote-only:6");

        var answer = await bench.DoAsync("export", "txt", "mill", "--siglum", "first");

        Assert.Contains("first is marked quote-only:6: its first 6 words are in the export", answer.Error, StringComparison.Ordinal);
        Assert.Contains("The miller Yegor lived alone by […]", answer.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("the attic", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_templates_dresses_the_edition()
    {
        Directory.CreateDirectory(bench.At("house"));
        bench.Write("house/title.xhtml", "<h1>{{title}}</h1>\n<p>Our press, {{date}}</p>\n");
        bench.Write("house/screen.css", "body { color: #123456; }\n");

        var page = (await bench.DoAsync("export", "html", "mill", "--layout", "paragraphs", "--template", "house")).Out;

        Assert.Contains("Our press, 20", page, StringComparison.Ordinal);
        Assert.Contains("#123456", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_styles_of_a_document_of_ones_own_are_taken_in_whatever_language_Word_named_them()
    {
        await bench.DoAsync("export", "docx", "mill", "-o", "mine.docx");
        Directory.CreateDirectory(bench.At("house"));
        File.Move(bench.At("mine.docx"), bench.At("house/styles.docx"));
        using (var mine = WordprocessingDocument.Open(bench.At("house/styles.docx"), isEditable: true))
        {
            var styles = mine.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
            var title = styles.Elements<Style>().Single(style => style.StyleName?.Val?.Value == "Title");
            (title.StyleId, title.StyleRunProperties) = ("a3", new StyleRunProperties(new Color { Val = "AA0000" }));
            styles.Elements<Style>().Single(style => style.StyleId?.Value == "Subtitle").BasedOn = new BasedOn { Val = "a3" };
            styles.Elements<Style>().Single(style => style.StyleId?.Value == "Verse").Remove();
        }

        await bench.DoAsync("export", "docx", "mill", "--template", "house", "-o", "mill.docx");

        using var dressed = WordprocessingDocument.Open(bench.At("mill.docx"), isEditable: false);
        var made = dressed.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(style => style.StyleId!.Value!, StringComparer.Ordinal);
        Assert.Equal("AA0000", made["Title"].StyleRunProperties?.Color?.Val?.Value);
        Assert.Equal("Title", made["Subtitle"].BasedOn?.Val?.Value);
        Assert.Contains("Verse", made.Keys);
        Assert.Empty(new OpenXmlValidator().Validate(dressed).Select(error => error.Description));
        bench.Write("house/styles.docx", "no document");
        Assert.Contains("styles.docx: It is no DOCX file", (await bench.RunAsync("export", "docx", "mill", "--template", "house", "-o", "x.docx")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("epub")]
    [InlineData("docx")]
    [InlineData("latex")]
    [InlineData("md")]
    [InlineData("txt")]
    public async Task Dossiers_stand_at_the_end_of_an_edition(string format)
    {
        await bench.DoAsync("flag", "mill", "1", "--siglum", "second", "--note", "three or five?");
        await bench.DoAsync("flag", "f5", "--resolve", "three", "--reason", "so the original");

        var answer = await bench.DoAsync("export", format, "mill", "--layout", "paragraphs", "--appendix", "dossiers", "-o", "mill." + format);

        Assert.Contains("Coverage: second: 4 of 4 units, each once.", answer.Error, StringComparison.Ordinal);
        var text = format switch
        {
            "epub" => Unpacked("mill.epub", "EPUB/appendix.xhtml"),
            "docx" => Unpacked("mill.docx", "word/document.xml"),
            _ => await File.ReadAllTextAsync(bench.At("mill." + format)),
        };
        Assert.All(["three or five?", "so the original", "Dispute f5"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        if (format is "epub" or "docx")
        {
            XDocument.Parse(text);
        }
    }

    [Fact]
    public async Task A_text_that_is_quoted_in_part_is_not_quoted_again_by_dossiers()
    {
        await bench.DoAsync("flag", "mill", "1", "--note", "three or five?");
        await bench.DoAsync("edit", "mill", "--siglum", "first", "--rights", "quote-only:6");

        var text = (await bench.DoAsync("export", "txt", "mill", "--appendix", "dossiers")).Out;

        Assert.DoesNotContain("the attic", text, StringComparison.Ordinal);
        await bench.DoAsync("edit", "mill", "--siglum", "original", "--rights", "quote-only:6");
        Assert.Equal(ExitCode.Rights, (await bench.RunAsync("export", "txt", "mill", "--appendix", "dossiers")).Exit);
    }

    [Fact]
    public async Task A_template_that_cannot_be_used_stops_the_export_and_leaves_the_old_file()
    {
        Directory.CreateDirectory(bench.At("house"));
        bench.Write("house/title.xhtml", "<h1>{{titel}}</h1>\n");
        bench.Write("old.html", "old");

        var refused = await bench.RunAsync("export", "html", "mill", "--layout", "paragraphs", "--template", "house", "-o", "old.html");

        Assert.Equal(ExitCode.Input, refused.Exit);
        Assert.Contains("line 1: There is nothing named '{{titel}}'", refused.Error, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(bench.At("old.html")));
        Assert.Contains("There is no such folder.", (await bench.RunAsync("export", "epub", "mill", "--template", "nowhere", "-o", "x.epub")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_aligned_yet_is_said_with_the_way_out()
    {
        using var fresh = new Bench();
        await fresh.MakeWorkAsync();

        var refused = await fresh.RunAsync("export", "epub", "mill", "-o", "mill.epub");

        Assert.Equal(ExitCode.Input, refused.Exit);
        Assert.Contains("workbench align mill", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(fresh.At("mill.epub")));
    }

    [SkippableFact]
    public async Task A_full_target_is_said_and_is_no_fault_of_the_program()
    {
        Skip.IfNot(File.Exists("/dev/full"), "/dev/full is missing.");

        var refused = await bench.RunAsync("export", "epub", "mill", "-o", "/dev/full");

        Assert.Equal(ExitCode.Input, refused.Exit);
        Assert.Contains("/dev/full", refused.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_PDF_is_made_through_the_browser_there_is()
    {
        bench.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "";
        var answer = await bench.RunAsync("export", "pdf", "mill", "-o", "mill.pdf");
        Skip.If(answer.Error.Contains("neither Chromium", StringComparison.Ordinal), "Chromium is missing: apt-get install chromium, or tests/run --install.");

        Assert.Equal(ExitCode.Done, answer.Exit);
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(await File.ReadAllBytesAsync(bench.At("mill.pdf")), 0, 5), StringComparison.Ordinal);
    }

    [Fact]
    public void The_commands_of_the_page_on_editions_can_be_parsed_and_its_templates_are_those_there_are()
    {
        var page = File.ReadAllLines(Repository.PathTo("docs/editions.md"));
        var root = new Root(new GlobalOptions(), new ConsoleStreams(Stream.Null, Stream.Null, TextWriter.Null), new AppEnvironment(_ => null, Path.GetTempPath(), Path.GetTempPath(), TimeProvider.System));
        var commands = page.Where(line => line.StartsWith("workbench ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Empty(root.Parse(CommandLineParser.SplitCommandLine(command).Skip(1).ToArray()).Errors));
        var table = string.Join('\n', page.SkipWhile(line => !line.StartsWith("| file |", StringComparison.Ordinal)));
        Assert.All(EditionTemplate.Names, name => Assert.Contains($"`{name}`", table, StringComparison.Ordinal));
    }

    private string Unpacked(string archive, string name)
    {
        using var zip = ZipFile.OpenRead(bench.At(archive));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
