using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Sharing;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Sharing;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Ties a pack that others shared to the texts of this workspace.</summary>
internal sealed class ApplyCommand : Verb
{
    private readonly Argument<string> folder = new("FOLDER") { Description = "The folder of the pack." };
    private readonly Option<string?> work = new("--work") { Description = "The work that has the texts. Default: the pack's own name for it.", HelpName = "ID" };

    public ApplyCommand()
        : base(
            "apply",
            "Tie a shared pack to your own texts, unit by unit; what is not in them is listed.",
            "workbench apply alignments/gooseberries",
            "workbench apply alignments/gooseberries --work chekhov-gooseberries")
    {
        Add(folder);
        Add(work);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        var name = run.Value(folder)!;
        var pack = PackFiles.Read(name, PackFolder.Read(run.Environment.PathOf(name), name));
        using var workspace = run.IsDryRun ? run.OpenToRead() : run.OpenWorkspace();
        var id = run.Value(work) ?? pack.Work.Id;
        if (workspace.FindOriginal(id) is not { } original)
        {
            throw new WorkspaceException($"The workspace has no original of '{id}'.", $"Import the texts that the pack is about first: {Wanted(pack.Texts)}.");
        }

        var versions = workspace.Versions(workspace.RequireWork(id)).Where(text => pack.Links.ContainsKey(text.Siglum)).Select(text => workspace.FindText(id, text.Siglum)!).ToList();
        var missing = pack.Texts.Skip(1).Where(text => versions.TrueForAll(version => version.Siglum != text.Description.Siglum)).ToList();
        if (versions.Count == 0)
        {
            throw new WorkspaceException($"The work '{id}' has none of the versions that the pack is about.", $"Import one, with its siglum: {Wanted(missing)}.");
        }

        var bound = PackBinder.Bind(pack, original, versions);
        if (!run.IsDryRun)
        {
            TakeIn(workspace, id, pack, bound, Path.GetFileName(Path.TrimEndingDirectorySeparator(name)));
        }

        Tell(run, bound, missing);
        return Task.FromResult(bound.IsWhole ? ExitCode.Done : ExitCode.PartlyDone);
    }

    private static void TakeIn(Workspace workspace, string id, Pack pack, BoundPack bound, string name)
    {
        var (known, all) = (workspace.Flags(id), workspace.Works().SelectMany(work => workspace.Flags(work.Id)).Select(flag => flag.Id).ToHashSet(StringComparer.Ordinal));
        var flags = bound.Flags.Select(flag => Merged(flag, known, all)).OfType<Flag>().ToList();
        workspace.TakeIn(
            id,
            [.. bound.Versions.Select(version => new AlignmentRun(version.Siglum, version.Alignment, $"links of the pack {name}"))],
            flags,
            Terms(workspace.Glossary(id), pack.Terms),
            $"pack {name}: {string.Join(", ", bound.Versions.Select(version => $"{version.Siglum} {version.Bound} links"))}, {Counts.Of(flags.Count, "flag")}");
    }

    // A term that is here already gets what the pack says beside what it had.
    private static List<GlossaryTerm> Terms(IReadOnlyList<GlossaryTerm> known, IEnumerable<GlossaryTerm> packed) =>
        [.. packed.Select(term => known.FirstOrDefault(own => own.Original == term.Original) is { } own ? TermMerge.Join(own, term) : term)];

    // What was said here of the same flag stays, with what was said there.
    private static Flag? Merged(Flag flag, IReadOnlyList<Flag> known, HashSet<string> taken)
    {
        if (known.FirstOrDefault(own => FlagMerge.KeyOf(own) == FlagMerge.KeyOf(flag)) is { } own)
        {
            return FlagMerge.Merge([], [own], [flag]).Flags[0] with { Anchor = own.Anchor };
        }

        var id = FlagMerge.FreeId(flag.Id, taken);
        taken.Add(id);
        return flag with { Id = id };
    }

    private static void Tell(VerbRun run, BoundPack bound, List<PackedText> missing)
    {
        run.Results.WriteLines(bound.Versions.SelectMany(version => Lines(version)).Select(TerminalText.Clean));
        foreach (var flag in bound.LostFlags)
        {
            run.Messages.Warn($"The flag {flag} stands on units that your texts do not have; it is left out.");
        }

        if (missing.Count > 0)
        {
            run.Messages.Say($"The pack has more versions, which you can import and apply again: {Wanted(missing)}.");
        }
    }

    private static IEnumerable<string> Lines(BoundVersion version)
    {
        var personal = version.Alignment.Links.Count(link => link.IsPersonal);
        var disputed = version.Conflicts.IsEmpty ? "" : $", {Counts.Of(version.Conflicts.Length, "link")} of a merge to decide";
        yield return $"{version.Siglum}: {version.Bound} of {Counts.Of(version.Bound + version.Misses.Length, "link")} bound, {personal} confirmed by a person; {Counts.Of(version.Unknown, "unit")} of your texts not in the pack{disputed}";
        foreach (var miss in version.Misses)
        {
            yield return $"{version.Siglum}: missed {miss}";
        }

        foreach (var conflict in version.Conflicts)
        {
            yield return $"{version.Siglum}: to decide, somebody else says {conflict}";
        }
    }

    private static string Wanted(IEnumerable<PackedText> texts) => string.Join("; ", texts.Select(text =>
        $"{(text.Description.Role == TextRole.Original ? "the original" : $"--siglum {text.Description.Siglum}")}: {(text.Citation.Length > 0 ? text.Citation : "no citation")}{(text.Description.SourceName is { } source ? $" ({source})" : "")}"));
}
