using System.Collections.Immutable;
using System.CommandLine;
using Workbench.App.Commands.Importing;
using Workbench.App.Commands.Importing.Pairs;
using Workbench.App.Commands.Importing.Tools;
using Workbench.App.Commands.Running;
using Workbench.Importing;
using Workbench.Importing.Bitexts;
using Workbench.Importing.Cleaning;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Reads a text into a work, or with <c>--dry-run</c> shows how it would be read.</summary>
internal sealed class ImportCommand : Verb
{
    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "A text (plain, HTML, EPUB, FB2, DOCX, ODT, RTF, PDF, TEI, JSONL) or a bitext (TMX, XLIFF, cesAlign, Moses, TSV, JSONL); '-' is standard input. Several files, a pattern such as 'part-*.txt', or a folder are the parts of one text, in order.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> work = new("--work") { Description = "The work; it is made when new.", HelpName = "ID" };
    private readonly Option<bool> original = new("--original") { Description = "The text is the work's original." };
    private readonly Option<string?> siglum = new("--siglum") { Description = "The edition label of a version, such as garnett-1895.", HelpName = "S" };
    private readonly Option<bool> replace = new("--replace") { Description = "Put it in the place of the text of that siglum; links to what changed become stale." };
    private readonly Option<Language?> language = LanguageOption.Of("--language", "Its language. Default: detected.");
    private readonly Option<string?> encoding = new("--encoding") { Description = "Its encoding, such as windows-1251. Default: detected.", HelpName = "NAME" };
    private readonly Option<string> layout = OneOf("--layout", "How lines make paragraphs.", "auto", "line", "paragraph", "wrapped");
    private readonly Option<string> clean = new("--clean")
    {
        Description = $"Which clean-up rules repair the text: auto, none, all, or rules after one of them, with - before a rule to leave out. Rules: {string.Join(", ", CleaningRules.Names)}.",
        HelpName = "RULES",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<string> format = OneOf("--format", "A summary, or with --dry-run one JSON object a unit.", "text", "jsonl");
    private readonly Option<string> kind = OneOf("--kind", "What the files are: judged from them, one text, a bitext, or two files whose lines are pairs.", "auto", "text", "bitext", "moses");
    private readonly TextOptions about = new();

    public ImportCommand()
        : base(
            "import",
            "Read a text into a work.",
            "workbench import original.txt --work gooseberries --original --title Крыжовник --author Чехов --year 1898",
            "workbench import garnett.txt --work gooseberries --siglum garnett --translator \"Constance Garnett\" --year 1918",
            "workbench import volume-1.txt volume-2.txt --work memoirs --original --encoding koi8-r",
            "workbench import volume-*.txt --work memoirs --siglum scan --clean auto,-letter-spacing",
            "workbench import memory.tmx --work gooseberries",
            "workbench import original.txt --dry-run --format jsonl")
    {
        Add(files);
        Option[] own = [work, original, siglum, replace, language, encoding, layout, clean, format, kind];
        foreach (var option in own.Concat(about.All))
        {
            Add(option);
        }
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        var names = SourceNames.Expand(run, run.Value(files)!);
        if (BitextSources.Read(run, names, run.Value(kind)!, new BitextOptions { OriginalLanguage = run.Value(language), Encoding = run.Value(encoding) }) is { } bitext)
        {
            ImportBitext(run, names, bitext);
            return Task.FromResult(ExitCode.Done);
        }

        if (!run.IsDryRun)
        {
            RequireTarget(run);
        }

        var known = run.Value(replace) && !run.IsDryRun ? Known(run) : null;
        var options = new ImportOptions
        {
            Language = run.Value(language) ?? (known?.Language.IsKnown == true ? known.Language : null),
            Encoding = run.Value(encoding),
            Layout = Enum.Parse<UnitLayout>(run.Value(layout)!, ignoreCase: true),
            Converter = MachineConverter.Default,
            Cleaning = Choice(run.Value(clean)!),
        };
        var source = ImportSource.Read(run, names, options);
        if (run.IsDryRun)
        {
            source.WarnOf(run.Messages);
            Show(run, source);
        }
        else
        {
            source.RequireLanguage();
            source.WarnOf(run.Messages);
            Keep(run, source, Reading.Of(options with { Language = run.Value(language) ?? Said(known) }), known);
        }

        return Task.FromResult(ExitCode.Done);
    }

    // A bitext brings both sides and the links between them.
    private void ImportBitext(VerbRun run, IReadOnlyList<string> names, BitextResult bitext)
    {
        var import = new BitextImport(run, string.Join(", ", names), bitext);
        if (!run.IsDryRun && (run.Value(work) is null || run.Value(original)))
        {
            throw new UsageException("This is a bitext: it brings its original, its versions and their links. Say --work ID, without --original, or look at it with --dry-run.");
        }

        import.WarnOf();
        if (run.IsDryRun)
        {
            import.Show(asLines: run.Value(format) == "jsonl");
        }
        else
        {
            import.Keep(run.Value(work)!, run.Value(siglum), about.DescribeVersion(run), run.Value(replace));
        }
    }

    private void RequireTarget(VerbRun run)
    {
        if (run.Value(work) is null)
        {
            throw new UsageException("Say which work the text belongs to with --work ID, or look at it only with --dry-run.");
        }

        if (run.Value(original) == (run.Value(siglum) is not null))
        {
            throw new UsageException("Say --original for the original, or --siglum S for a version: one of the two.");
        }

        if (run.Value(format) != "text")
        {
            throw new UsageException("--format jsonl shows units without keeping them: say --dry-run with it.");
        }
    }

    private void Show(VerbRun run, ImportSource source)
    {
        if (run.Value(format) == "jsonl")
        {
            run.Results.WriteText(writer => UnitLines.Write(writer, source.Document));
            return;
        }

        run.Results.Draw(screen =>
        {
            ImportScreen.Draw(screen, source);
            ImportScreen.DrawDivisions(screen, source.Document);
        });
    }

    private static CleaningChoice Choice(string words)
    {
        try
        {
            return CleaningChoice.Parse(words);
        }
        catch (FormatException unknown)
        {
            throw new UsageException(unknown.Message);
        }
    }

    /// <summary>The language that was said when the text was read before.</summary>
    private static Language? Said(TextDescription? known) => known?.Reading is { } reading ? Reading.Parse(reading).Language : null;

    /// <summary>What is known of the text that is replaced: what is not said anew stays as it is.</summary>
    private TextDescription? Known(VerbRun run)
    {
        using var workspace = run.OpenWorkspace();
        var texts = workspace.Texts(run.Value(work)!);
        return run.Value(original) ? texts.FirstOrDefault(text => text.Role == TextRole.Original) : texts.FirstOrDefault(text => text.Siglum == run.Value(siglum)!.Normalize());
    }

    private void Keep(VerbRun run, ImportSource source, string reading, TextDescription? known)
    {
        var name = known?.Siglum ?? run.Value(siglum) ?? "original";
        var description = about.Describe(run, name, run.Value(original) ? TextRole.Original : known?.Role ?? TextRole.Version, source, known) with { Reading = reading };
        var text = new WorkText(description, source.Document);
        var id = run.Value(work)!;
        using var workspace = run.OpenWorkspace();
        var isMended = workspace.Texts(id).Any(kept => kept.SourceHash == source.Hash) && workspace.KeepSource(source.Hash, source.KeptFiles);
        if (Twin(workspace, id, source, description, run.Value(replace)) is { } twin && !IsTakingEditsBack(run, workspace, id, source, twin))
        {
            run.Results.WriteLine(isMended
                ? $"The source of '{twin.Siglum}' was damaged or missing and is kept anew; the text is as it was."
                : throw Twice(id, source, twin, HandEdited(run, workspace, id, source, twin), run.Value(replace)));
            return;
        }

        workspace.KeepSource(source.Hash, source.KeptFiles);
        // The same bytes read in the same way bring no other words.
        var isSameReading = known is not null && known.SourceHash == source.Hash && known.Reading == reading;
        var edits = known is null || run.IsConfirmed ? null : HandEdits.Merge(workspace, id, known, source);
        RequirePlaces(edits, known, isSameSource: known?.SourceHash == source.Hash);
        if (edits is null && known is not null && !run.IsConfirmed)
        {
            RequireNoEdits(known, HandEdits.Missing(workspace, id, known, source));
        }

        var operation = isSameReading && !run.IsConfirmed ? workspace.DescribeText(id, description)
            : run.Value(replace) ? workspace.ReplaceText(id, text with { Document = edits?.Document ?? text.Document })
            : workspace.AddText(new Work(id, description.Role == TextRole.Original ? description.Title : null, description.Role == TextRole.Original ? description.Author : null), text);
        run.Results.Draw(screen =>
        {
            ImportScreen.Draw(screen, source);
            screen.Entry("kept as", $"{description.Siglum} of {operation.WorkId}", $" in {workspace.Folder}, operation {operation.Number}");
        });
        if (edits is { Kept.IsEmpty: false })
        {
            run.Messages.Say($"{HandEdits.Stay(edits)}.");
        }

        if (edits is { Unplaceable.IsEmpty: false })
        {
            run.Messages.Warn($"Units that were edited by hand ({HandEdits.List(edits.Unplaceable)} of the text before) read as the file does now: it says something else there than before. 'workbench undo {id}' brings them back.");
        }
    }

    /// <summary>Where only the reading is another, no word that a person wrote is given up for it.</summary>
    private static void RequirePlaces(MergedReading? edits, TextDescription? known, bool isSameSource)
    {
        if (isSameSource && edits is { Unplaceable.IsEmpty: false })
        {
            throw new WorkspaceException(
                $"Read so, '{known!.Siglum}' has its paragraphs divided otherwise where units were edited by hand ({HandEdits.List(edits.Unplaceable)}).",
                "Their words would be lost, so nothing was changed. Take those edits back first, or say --yes to give them up.");
        }
    }

    /// <summary>Where the source of the text is not kept, nobody knows which paragraphs of the file the edited ones were.</summary>
    private static void RequireNoEdits(TextDescription known, ImmutableArray<UnitIndex> edited)
    {
        if (!edited.IsEmpty)
        {
            throw new WorkspaceException(
                $"'{known.Siglum}' has units that were edited by hand ({HandEdits.List(edited)}), and no source of it is kept: nothing tells where they belong in the file.",
                $"Their words would be lost, so nothing was changed. {(known.Reading is null ? "Say" : "Import the file it came from again to keep that anew, or say")} --yes to give them up.");
        }
    }

    /// <summary>The text that has the very same bytes already; a replacement may read them otherwise, or know more about them.</summary>
    private static TextDescription? Twin(Workspace workspace, string work, ImportSource source, TextDescription description, bool isReplacement) =>
        workspace.Texts(work).FirstOrDefault(text => text.SourceHash == source.Hash && !(isReplacement && text.Siglum == description.Siglum && text != description));

    /// <summary>Whether <c>--replace --yes</c> asks for the words of the file where people wrote others.</summary>
    private bool IsTakingEditsBack(VerbRun run, Workspace workspace, string work, ImportSource source, TextDescription twin) =>
        run.IsConfirmed && !HandEdited(run, workspace, work, source, twin).IsEmpty;

    /// <summary>The units of the text that would be replaced, which people gave other words than the file has.</summary>
    private ImmutableArray<UnitIndex> HandEdited(VerbRun run, Workspace workspace, string work, ImportSource source, TextDescription twin) =>
        run.Value(replace) && IsTarget(run, twin) ? HandEdits.Merge(workspace, work, twin, source)?.Kept ?? [] : [];

    private bool IsTarget(VerbRun run, TextDescription text) =>
        run.Value(original) ? text.Role == TextRole.Original : text.Siglum == run.Value(siglum)!.Normalize();

    private static InputException Twice(string work, ImportSource source, TextDescription twin, ImmutableArray<UnitIndex> edited, bool isReplacement) => new(
        source.SourceName,
        $"The work '{work}' has this very file already, as {(twin.Role == TextRole.Original ? "its original" : $"the version '{twin.Siglum}'")}.",
        !edited.IsEmpty ? $"Only units that were edited by hand differ from it ({HandEdits.List(edited)}), and they stay as they are; say --yes to put the words of the file back."
        : isReplacement ? "It would not change; name another file." : "Nothing was imported; name another file.");
}
