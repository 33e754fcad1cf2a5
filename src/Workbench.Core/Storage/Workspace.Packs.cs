using Workbench.Divergences;
using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>
    /// Takes in what others aligned and discussed, as one operation. Links that a person vouches for here stay as they are; a flag takes
    /// the place of the one of its id, and a new one is added.
    /// </summary>
    /// <param name="terms">For the glossary: those with the id of a term that is there take its place.</param>
    /// <param name="description">For the journal: where it came from.</param>
    /// <exception cref="WorkspaceException">There is no such version or no original, or their units are not as many as a run links.</exception>
    public Operation TakeIn(string workId, IReadOnlyList<AlignmentRun> runs, IReadOnlyList<Flag> flags, IReadOnlyList<GlossaryTerm> terms, string description)
    {
        var id = Named(workId);
        return Record("apply", id, null, description, session =>
        {
            foreach (var run in runs)
            {
                KeepRun(session, id, run);
            }

            var number = OperationJournal.NextNumber(session);
            foreach (var flag in flags)
            {
                FlagShelf.Put(session, flag with { WorkId = id, Id = flag.Id.Length > 0 ? flag.Id : FreeFlagId(session, number) }, number);
            }

            for (var i = 0; i < terms.Count; i++)
            {
                TermShelf.Put(session, id, terms[i].Id.Length > 0 ? terms[i] : terms[i] with { Id = NewId(number, i) }, (number << 20) + i);
            }
        }, runs.Sum(run => run.Alignment.Links.Length) + flags.Count + terms.Count);
    }
}
