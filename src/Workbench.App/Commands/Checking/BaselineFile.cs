using System.CommandLine;
using System.Text;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.Divergences.Linting;

namespace Workbench.App.Commands.Checking;

/// <summary>The options that name a baseline: findings that were there already.</summary>
internal sealed class BaselineFile
{
    private readonly Option<string?> read = new("--baseline") { Description = "A file of findings that were there already: they are counted, and fail nothing.", HelpName = "FILE" };
    private readonly Option<string?> write = new("--write-baseline") { Description = "Write the findings of this run to such a file, and fail nothing.", HelpName = "FILE" };

    public IEnumerable<Option> All => [read, write];

    public bool IsNamed(VerbRun run) => run.Value(read) is not null;

    /// <exception cref="InputException">It is no baseline.</exception>
    public Baseline Read(VerbRun run)
    {
        if (run.Value(read) is not { } name)
        {
            return Baseline.Empty;
        }

        try
        {
            return Baseline.Read(SourceFiles.Read(run, name).Bytes);
        }
        catch (FormatException wrong)
        {
            throw new InputException(name, wrong.Message, "Name a file that 'workbench check --write-baseline' wrote.");
        }
    }

    /// <summary>Writes the findings that were not dismissed, where a file for them is named.</summary>
    /// <returns>Whether it did.</returns>
    public bool Write(VerbRun run, IEnumerable<CheckedFinding> findings)
    {
        if (run.Value(write) is not { } name)
        {
            return false;
        }

        var kept = findings.Where(f => f.Dismissal is null).Select(f => f.Finding).ToList();
        if (!run.IsDryRun)
        {
            WholeFile.Write(run.Environment.PathOf(name), stream => stream.Write(Encoding.UTF8.GetBytes(Baseline.Write(kept))));
        }

        run.Messages.Say($"{Counts.Of(kept.Count, "finding")} {(run.IsDryRun ? "would be " : "")}written to {name}.");
        return true;
    }
}
