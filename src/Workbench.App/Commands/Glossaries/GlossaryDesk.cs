using System.Collections.Immutable;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Glossaries;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Glossaries;

/// <summary>Changes a work's glossary, each change one operation, and says what was done.</summary>
internal sealed class GlossaryDesk
{
    private readonly VerbRun run;
    private readonly Workspace workspace;
    private readonly Work work;

    public GlossaryDesk(VerbRun run, Workspace workspace, Work work)
    {
        (this.run, this.workspace, this.work) = (run, workspace, work);
        var texts = workspace.Texts(work.Id);
        OriginalLanguage = texts.FirstOrDefault(text => text.Role == TextRole.Original)?.Language ?? Language.Russian;
        VersionLanguages = [.. texts.Where(text => text.Role != TextRole.Original).Select(text => text.Language).Distinct()];
    }

    public Language OriginalLanguage { get; }

    public ImmutableArray<Language> VersionLanguages { get; }

    public void Add(GlossaryTerm term, bool replace)
    {
        var kept = Find(term.Original);
        Put(kept is not null && replace ? [term with { Id = kept.Id }] : kept is null ? [term] : [kept, term], []);
    }

    /// <param name="named">The term, in any form, or its number.</param>
    public void Remove(string named)
    {
        var term = workspace.Glossary(work.Id).FirstOrDefault(kept => kept.Id == named) ?? Find(named) ?? throw new WorkspaceException(
            $"The glossary of '{work.Id}' has no term '{named}'.", $"See 'workbench glossary list {work.Id}' for the terms there are.");
        if (!run.IsDryRun)
        {
            workspace.RemoveTerm(work.Id, term.Id);
        }

        run.Results.WriteLine($"{term.Original} ({term.Id}) {(run.IsDryRun ? "would be " : "")}removed");
    }

    public void Import(string file, bool replace)
    {
        var versions = VersionLanguages.IsEmpty ? [OriginalLanguage == Language.English ? Language.Russian : Language.English] : VersionLanguages;
        var reading = GlossaryReader.Read(file, SourceFiles.Read(run, file).Bytes.Span, OriginalLanguage, versions);
        if (replace && !run.IsDryRun)
        {
            Say(workspace.ReplaceGlossary(work.Id, reading.Terms), reading.Terms, reading.Warnings);
            return;
        }

        var kept = workspace.Glossary(work.Id).Where(term => reading.Terms.Any(read => GlossaryMerger.IsSameTerm(read.Original, term.Original, OriginalLanguage)));
        Put([.. kept, .. reading.Terms], reading.Warnings);
    }

    private GlossaryTerm? Find(string original) =>
        workspace.Glossary(work.Id).FirstOrDefault(term => GlossaryMerger.IsSameTerm(term.Original, original, OriginalLanguage));

    private void Put(IReadOnlyList<GlossaryTerm> terms, ImmutableArray<string> warnings)
    {
        var merged = GlossaryMerger.Merge(terms, OriginalLanguage);
        if (workspace.HasTerms(work.Id, merged.Terms))
        {
            run.Messages.Say($"The glossary of '{work.Id}' says so already; nothing was changed.");
            return;
        }

        var contradictions = merged.Warnings.Where(warning => warning.Contains("both allowed", StringComparison.Ordinal));
        Say(run.IsDryRun ? null : workspace.PutTerms(work.Id, merged.Terms), merged.Terms, [.. warnings.Concat(contradictions).Distinct(StringComparer.Ordinal)]);
    }

    private void Say(Operation? operation, ImmutableArray<GlossaryTerm> terms, ImmutableArray<string> warnings)
    {
        foreach (var warning in warnings)
        {
            run.Messages.Warn(warning);
        }

        var what = terms is [var only]
            ? $"{only.Original}{(operation?.Subject is { } id ? $" ({id})" : "")}: {string.Join(", ", only.Renderings)}{(only.Forbidden.IsEmpty ? "" : $"; not {string.Join(", ", only.Forbidden)}")}"
            : Counts.Of(terms.Length, "term");
        run.Results.WriteLine($"{what}{(run.IsDryRun ? " would be kept" : "")}");
    }
}
