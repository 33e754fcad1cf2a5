using System.Globalization;
using Workbench.Divergences;
using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>As they were made.</summary>
    public IReadOnlyList<Dismissal> Dismissals(string workId) => store.Read(session => DismissalShelf.All(session, Named(workId)));

    /// <summary>Passes findings over, as one operation.</summary>
    /// <param name="dismissals">Those without id are numbered by the operation: <c>d12</c>, <c>d12-2</c>.</param>
    /// <exception cref="WorkspaceException">There is no such work, nothing is dismissed, or a finding is dismissed already.</exception>
    public Operation Dismiss(string workId, IReadOnlyList<Dismissal> dismissals)
    {
        var id = Named(workId);
        if (dismissals.Count == 0)
        {
            throw new WorkspaceException("Nothing was named that could be dismissed.", $"See 'workbench check {workId}' for the findings and their ids.");
        }

        return Record("dismiss", id, dismissals is [var only] ? only.Finding.Key : null, Describe(dismissals), session =>
        {
            WorkShelf.Require(session, id);
            var number = OperationJournal.NextNumber(session);
            var known = DismissalShelf.All(session, id).ToDictionary(d => d.Finding);
            foreach (var (dismissal, i) in dismissals.Select((d, i) => (d, i)))
            {
                RequireOpen(known.GetValueOrDefault(dismissal.Finding));
                var given = string.Create(CultureInfo.InvariantCulture, $"d{number}{(i == 0 ? "" : $"-{i + 1}")}");
                DismissalShelf.Put(session, dismissal with { WorkId = id, Id = given }, number);
            }
        });
    }

    /// <summary>Takes dismissals back: their findings are told again.</summary>
    /// <exception cref="WorkspaceException">There is no such dismissal in that work.</exception>
    public Operation Undismiss(string workId, IReadOnlyList<Dismissal> dismissals)
    {
        var id = Named(workId);
        return Record("undismiss", id, dismissals is [var only] ? only.Finding.Key : null, Describe(dismissals), session =>
        {
            foreach (var dismissal in dismissals)
            {
                if (DismissalShelf.Find(session, dismissal.Id) is null)
                {
                    throw new WorkspaceException($"There is no dismissal '{dismissal.Id}' here.", $"See 'workbench dismiss {workId} --list'.");
                }

                session.Remove(Keys.Dismissal, dismissal.Id);
            }
        });
    }

    /// <summary>The first reason is nobody's to write over.</summary>
    private static void RequireOpen(Dismissal? standing)
    {
        if (standing is not null)
        {
            throw new WorkspaceException(
                string.Create(CultureInfo.InvariantCulture, $"The finding {standing.Finding.Key} is dismissed already, by {standing.Who} of {standing.When:yyyy-MM-dd HH:mm} UTC: {standing.Reason}."),
                $"Your reason was not kept. To say it anew, take that one back first: workbench dismiss {standing.WorkId} {standing.Finding.Key} --take-back");
        }
    }

    private static string Describe(IReadOnlyList<Dismissal> dismissals) =>
        $"{string.Join(", ", dismissals.GroupBy(d => d.Finding.Rule, StringComparer.Ordinal).Select(g => g.Count() == 1 ? g.Key : string.Create(CultureInfo.InvariantCulture, $"{g.Count()} \u00D7 {g.Key}")))}: {dismissals[0].Reason}";
}
