using System.Collections.Immutable;
using System.CommandLine;
using Workbench.Aligning;
using Workbench.App.Commands.Running;
using Workbench.Divergences;
using Workbench.Glossaries;

namespace Workbench.App.Commands.Comparing;

/// <summary>The terms that versions are checked against: the work's own glossary, and a file's.</summary>
internal sealed class Glossary
{
    public Option<string> Option { get; } = new("--glossary")
    {
        Description = "More terms: TBX, CSV, or lines of term TAB rendering; rendering. Where a version has none of them, or a forbidden one, a finding tells. A work's own glossary is always used.",
        HelpName = "FILE",
    };

    /// <param name="kept">The work's own terms; none over the pipe.</param>
    /// <exception cref="InputException">The glossary cannot be read.</exception>
    public ImmutableArray<GlossaryTerm> Read(VerbRun run, AlignedWork work, IReadOnlyList<GlossaryTerm> kept)
    {
        if (run.Value(Option) is not { } file)
        {
            return [.. kept];
        }

        var original = work.Original.Language;
        var reading = GlossaryReader.Read(file, SourceFiles.Read(run, file).Bytes.Span, original, [.. work.Versions.Select(version => version.Text.Language).Distinct()]);
        foreach (var warning in reading.Warnings)
        {
            run.Messages.Warn($"{file}: {warning}");
        }

        return GlossaryMerger.Merge([.. kept, .. reading.Terms], original).Terms;
    }
}
