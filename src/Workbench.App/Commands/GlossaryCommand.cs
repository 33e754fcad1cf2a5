using System.Collections.Immutable;
using System.CommandLine;
using Workbench.App.Commands.Glossaries;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Glossaries;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Keeps the glossary of a work: what a term is to be rendered by, what not, and why.</summary>
internal sealed class GlossaryCommand : Verb
{
    private readonly Argument<string> action = new Argument<string>("ACTION") { Description = "add a term, list them, remove one, import a file, export to one." }.AcceptOnlyFromAmong("add", "list", "remove", "import", "export");
    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly Argument<string?> what = new("TERM | FILE") { Description = "The term of the original (to remove one also its number, such as t12), or the file to import.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string[]> renderings = new("--rendering") { Description = "How it is to be rendered; the first is preferred.", HelpName = "R" };
    private readonly Option<string[]> variants = new("--variant") { Description = "Another way in which the original says it.", HelpName = "V" };
    private readonly Option<string[]> forbidden = new("--forbidden") { Description = "How it is not to be rendered.", HelpName = "R" };
    private readonly Option<string?> reason = new("--reason") { Description = "Why.", HelpName = "T" };
    private readonly Option<bool> replace = new("--replace") { Description = "With add: in place of what the glossary says of the term. With import: in place of the whole glossary." };
    private readonly Option<string?> format = new("--format") { Description = "With list and export. Default: text to list, CSV to export, or what the ending of --output says.", HelpName = "text|jsonl|csv|tbx" };

    public GlossaryCommand()
        : base(
            "glossary",
            "Keep a work's glossary; 'compare' checks the versions against it.",
            "workbench glossary add gooseberries усадьба --rendering farm --rendering estate --forbidden manor --reason \"it is no manor house\"",
            "workbench glossary list gooseberries",
            "workbench glossary remove gooseberries усадьба",
            "workbench glossary import gooseberries terms.tbx",
            "workbench glossary export gooseberries --output terms.csv")
    {
        format.AcceptOnlyFromAmong("text", "jsonl", "csv", "tbx");
        Add(action);
        Add(work);
        Add(what);
        foreach (var option in new Option[] { renderings, variants, forbidden, reason, replace, format })
        {
            Add(option);
        }
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        var verb = run.Value(action)!;
        using var workspace = verb is "list" or "export" ? run.OpenToRead() : run.OpenWorkspace();
        var found = workspace.RequireWork(run.Value(work)!);
        var desk = new GlossaryDesk(run, workspace, found);
        switch (verb)
        {
            case "add":
                desk.Add(Term(run, Named(run, "the term to add")), run.Value(replace));
                break;
            case "remove":
                desk.Remove(Named(run, "the term to remove"));
                break;
            case "import":
                desk.Import(Named(run, "the file to import"), run.Value(replace));
                break;
            default:
                Show(run, found, workspace.Glossary(found.Id), FormatOf(run, verb), desk.OriginalLanguage, desk.VersionLanguages);
                break;
        }

        return Task.FromResult(ExitCode.Done);
    }

    private string Named(VerbRun run, string thing) => run.Value(what) ?? throw new UsageException($"Say {thing}.");

    private GlossaryTerm Term(VerbRun run, string original)
    {
        var term = new GlossaryTerm(original, [.. run.Value(renderings) ?? []])
        {
            Variants = [.. run.Value(variants) ?? []],
            Forbidden = [.. run.Value(forbidden) ?? []],
            Reason = run.Value(reason) ?? "",
        };
        return term.Renderings.IsEmpty && term.Forbidden.IsEmpty && term.Variants.IsEmpty && term.Reason.Length == 0
            ? throw new UsageException($"Say how '{original}' is to be rendered (--rendering), or how not (--forbidden).")
            : term;
    }

    private string FormatOf(VerbRun run, string verb) => run.Value(format) ?? (verb == "list" ? "text"
        : run.Results.Path is { } path && (path.EndsWith(".tbx", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) ? "tbx" : "csv");

    private static void Show(VerbRun run, Work work, IReadOnlyList<GlossaryTerm> terms, string format, Language original, ImmutableArray<Language> versions)
    {
        switch (format)
        {
            case "csv":
                run.Results.WriteText(writer => writer.Write(CsvGlossary.Write(terms)));
                break;
            case "tbx":
                run.Results.WriteText(writer => writer.Write(TbxGlossary.Write(terms, work.Label, original, versions.FirstOrDefault(Language.English))));
                break;
            case "jsonl":
                run.Results.WriteLines(terms.Select(term => JsonLines.Line(json => GlossaryJson.Write(json, term))));
                break;
            default:
                run.Results.Draw(screen => new GlossaryScreen(screen, work, terms).Draw());
                break;
        }
    }
}
