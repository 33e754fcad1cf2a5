using System.CommandLine;
using Workbench.App.Commands.Pipe;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Prints the sentences of a text.</summary>
internal sealed class SegmentCommand : Verb
{
    private readonly Argument<string> file = new("FILE") { Description = "The text; '-' is standard input." };
    private readonly Option<string> format = OneOf("--format", "A sentence a line, with a blank line between units, or one JSON object a sentence.", "text", "jsonl");
    private readonly Option<Language?> language = LanguageOption.Of("--language", "The text's language. Default: detected.");
    private readonly Option<string> units = OneOf("--units", "What the sentences are counted in: lines, or paragraphs.", "auto", "line", "paragraph");

    public SegmentCommand()
        : base(
            "segment",
            "Split a text into sentences.",
            "workbench segment original.txt",
            "workbench segment original.txt --language ru --units line --format jsonl")
    {
        Add(file);
        Add(format);
        Add(language);
        Add(units);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        // Lines are segmented too; only what is a unit differs.
        var layout = Enum.Parse<PipeUnits>(run.Value(units)!, ignoreCase: true);
        var document = PipeTexts.Read(run, run.Value(file)!, layout, run.Value(language), segmented: true);
        run.Results.WriteText(writer =>
        {
            if (run.Value(format) == "jsonl")
            {
                WriteJson(writer, document);
            }
            else
            {
                WritePlain(writer, document);
            }
        });
        return Task.FromResult(ExitCode.Done);
    }

    private static void WriteJson(TextWriter writer, Document document)
    {
        // Sentences are numbered as 'align --units sentence' numbers them: over the whole text.
        var sentence = 0;
        for (var unit = 0; unit < document.Units.Length; unit++)
        {
            var text = document.Units[unit].Text;
            foreach (var span in document.Units[unit].Sentences)
            {
                writer.WriteLine(JsonLines.Line(json =>
                {
                    json.WriteNumber("unit", unit);
                    json.WriteNumber("sentence", sentence);
                    json.WriteNumber("start", span.Start);
                    json.WriteNumber("length", span.Length);
                    json.WriteString("text", span.In(text));
                }));
                sentence++;
            }
        }
    }

    private static void WritePlain(TextWriter writer, Document document)
    {
        for (var unit = 0; unit < document.Units.Length; unit++)
        {
            if (unit > 0)
            {
                writer.WriteLine();
            }

            foreach (var span in document.Units[unit].Sentences)
            {
                writer.WriteLine(span.In(document.Units[unit].Text));
            }
        }
    }
}
