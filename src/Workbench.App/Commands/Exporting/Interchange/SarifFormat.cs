using System.Globalization;
using System.Reflection;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Divergences.Linting;
using Workbench.Exporting;

namespace Workbench.App.Commands.Exporting.Interchange;

/// <summary>What the lint finds in the work, and what people passed over.</summary>
internal sealed class SarifFormat() : ExportFormat("sarif", "findings and doubtful links (SARIF 2.1.0), as check writes them")
{
    public override void Write(ExportJob job, Stream output)
    {
        var comparison = new ComparisonOptions { Glossary = [.. job.Workspace.Glossary(job.Whole.Work.Id)] };
        var found = WorkChecker.Check(job.Whole, WorkComparer.Compare(job.Whole, comparison, cancel: job.Run.Cancel)).RemoveAll(f => f.Severity < Severity.Minor);
        var going = found.Where(finding => RightsFilter.LetsGo(job.Whole, job.Work, finding)).ToList();
        var report = CheckReport.Of(job.Whole, going, job.Workspace.Dismissals(job.Whole.Work.Id), Baseline.Empty);
        output.Write(ConsoleStreams.Utf8.GetBytes(SarifLog.Write([report], Assembly.GetExecutingAssembly().GetName().Version!.ToString(3), hasBaseline: false) + "\n"));
        job.Messages.Say($"{Counts.Of(going.Count, "finding")} written; texts, links and flags are no part of SARIF.");
        if (going.Count < found.Length)
        {
            job.Messages.Warn($"{(found.Length - going.Count).ToString("N0", CultureInfo.CurrentCulture)} more show words that the rights of a text keep back, and were left out.");
        }
    }
}
