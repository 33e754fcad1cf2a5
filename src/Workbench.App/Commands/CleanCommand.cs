using System.CommandLine;
using Workbench.App.Commands.Importing;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.Importing;
using Workbench.Importing.Cleaning;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Shows what the clean-up rules find in the source of a text, and switches a rule on or off: the text is read anew from its source.</summary>
internal sealed class CleanCommand : Verb
{
    private readonly Argument<string> action = new Argument<string>("ACTION") { Description = "What to do with the rule: preview, apply or revert." }.AcceptOnlyFromAmong("preview", "apply", "revert");

    private readonly Argument<string?> rule = new("RULE")
    {
        Description = $"A rule: {string.Join(", ", CleaningRules.Names)}. Preview shows all when none is named.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> work = new("--work") { Description = "The work. Default: the only one there is.", HelpName = "ID" };
    private readonly Option<string?> siglum = new("--siglum") { Description = "The text. Default: the only one whose source is kept.", HelpName = "S" };

    public CleanCommand()
        : base(
            "clean",
            "Show, apply or take back the repairs of a clean-up rule.",
            "workbench clean preview --work works-5",
            "workbench clean preview letter-spacing --work works-5 --siglum flph",
            "workbench clean revert running-heads --work works-5")
    {
        Add(action);
        Add(rule);
        Add(work);
        Add(siglum);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        var name = run.Value(rule);
        if (name is not null && !CleaningRules.Names.Contains(name))
        {
            throw new UsageException($"'{name}' is no clean-up rule. The rules are {string.Join(", ", CleaningRules.Names)}.");
        }

        using var workspace = run.Value(action) == "preview" ? run.OpenToRead() : run.OpenWorkspace();
        var id = WorkOf(run, workspace);
        var text = TextOf(run, workspace, id);
        if (run.Value(action) == "preview")
        {
            Preview(run, workspace, text, name);
        }
        else
        {
            Switch(run, workspace, id, text, name ?? throw new UsageException("Name the rule to apply or revert."), run.Value(action) == "apply");
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static void Preview(VerbRun run, Workspace workspace, TextDescription text, string? name)
    {
        var options = Reading.Parse(text.Reading!);
        options = name is null || options.Cleaning.Off.Contains(name) ? options : options with { Cleaning = options.Cleaning.With(name, on: true) };
        var source = Source(workspace, text, options);
        run.Results.Draw(screen => source.Reports.ToList().ForEach(report => CleaningScreen.Draw(screen, report.Cleaning!, name)));
        if (source.Reports.All(report => !report.Cleaning!.Rules.Any(found => name is null || found.Rule == name)))
        {
            run.Results.WriteLine($"{(name is null ? "No rule finds anything" : $"'{name}' finds nothing")} in {text.SourceName}.");
        }
    }

    private static void Switch(VerbRun run, Workspace workspace, string id, TextDescription text, string name, bool on)
    {
        var options = Reading.Parse(text.Reading!);
        options = options with { Cleaning = options.Cleaning.With(name, on) };
        var before = workspace.FindText(id, text.Siglum)!.Document;
        var read = Source(workspace, text, Reading.Parse(text.Reading!)).Document;
        var merged = MergedReading.Of(read, before, Source(workspace, text, options).Document);
        if (!merged.Unplaceable.IsEmpty)
        {
            throw new WorkspaceException(
                $"'{name}' would divide the paragraphs of '{text.Siglum}' otherwise where units were edited by hand ({string.Join(", ", merged.Unplaceable.Take(10))}).",
                "Their words would be lost, so nothing was changed. Take those edits back first, or make the repair by hand with 'workbench edit'.");
        }

        var (was, now) = (before.Units.Select(LookOf).ToList(), merged.Document.Units.Select(LookOf).ToList());
        var changed = now.Except(was).Count();
        var kept = HandEdits.Kept(merged);
        if (now.SequenceEqual(was))
        {
            run.Results.WriteLine($"'{name}' finds nothing to {(on ? "repair" : "revert")} in '{text.Siglum}'{kept}: nothing was changed.");
        }
        else if (run.IsDryRun)
        {
            run.Results.WriteLine($"{changed} of {merged.Document.Units.Length} units of '{text.Siglum}' would be others{kept}.");
        }
        else
        {
            var operation = workspace.ReplaceText(id, new WorkText(text with { Reading = Reading.Of(options) }, merged.Document));
            run.Results.WriteLine(
                $"{(on ? "Applied" : "Reverted")} {name}: {changed} of {merged.Document.Units.Length} units of '{text.Siglum}' are others now{kept}; operation {operation.Number}.");
        }
    }

    // Rules change words, or say what a unit is and which notes belong to it.
    private static (ContentHash, UnitKind, int, string) LookOf(Unit unit) =>
        (unit.Hash, unit.Kind, unit.Level, string.Join(' ', unit.Anchors.Select(anchor => $"{anchor.Position}:{anchor.Label}:{anchor.Note.Value}")));

    private static ImportSource Source(Workspace workspace, TextDescription text, ImportOptions options)
    {
        var files = workspace.FindSource(text.SourceHash!.Value)
            ?? throw new InputException(text.SourceName ?? text.Siglum, "Its source is not kept in this workspace.", "Import the file again with --replace.");
        return HandEdits.Read(files, text, options);
    }

    private string WorkOf(VerbRun run, Workspace workspace)
    {
        var works = workspace.Works();
        return run.Value(work) is { } id ? workspace.RequireWork(id).Id
            : works is [var only] ? only.Id
            : throw new UsageException(works.Count == 0 ? "The workspace holds no work yet." : "Say which work with --work ID.");
    }

    private TextDescription TextOf(VerbRun run, Workspace workspace, string id)
    {
        var wanted = run.Value(siglum);
        var texts = workspace.Texts(id).Where(text => wanted is null ? text is { Reading: not null, SourceHash: not null } : text.Siglum == wanted).ToList();
        return texts is [{ Reading: not null, SourceHash: not null } only] ? only
            : texts.Count > 1 ? throw new UsageException($"Say which text with --siglum: {string.Join(", ", texts.Select(text => text.Siglum))}.")
            : throw new WorkspaceException(
                wanted is null ? $"No text of '{id}' has its source kept." : $"'{id}' keeps no source of a text '{wanted}'.", "Import it again with --replace.");
    }
}
