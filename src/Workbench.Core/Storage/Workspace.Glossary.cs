using System.Globalization;
using Workbench.Divergences;
using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>The terms of a work's glossary, as they were added.</summary>
    public IReadOnlyList<GlossaryTerm> Glossary(string workId) => store.Read(session => TermShelf.All(session, Named(workId)));

    /// <summary>Whether a work's glossary says all of this already, so that there is nothing to put into it.</summary>
    public bool HasTerms(string workId, IReadOnlyList<GlossaryTerm> terms) => store.Read(session => terms.All(term => IsKept(session, Named(workId), term)));

    /// <summary>
    /// Puts terms into a work's glossary, in one operation: one with the id of a term that is there takes its place, one without is added.
    /// </summary>
    /// <exception cref="WorkspaceException">There is no such work, or none of the terms says anything new.</exception>
    public Operation PutTerms(string workId, IReadOnlyList<GlossaryTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var id = Named(workId);
        return Record("glossary", id, Describe(terms), session =>
        {
            WorkShelf.Require(session, id);
            var number = OperationJournal.NextNumber(session);
            var changed = terms.Select((term, i) => term.Id.Length > 0 ? term : term with { Id = NewId(number, i) }).Where(term => !IsKept(session, id, term)).ToList();
            if (changed.Count == 0)
            {
                throw new WorkspaceException($"The glossary of '{id}' says so already.", "Nothing was changed.");
            }

            if (changed.Find(term => session.Find(Keys.Term, term.Id) is { } kept && kept.Parent != id) is { } other)
            {
                throw new WorkspaceException($"The term '{other.Id}' is of another work's glossary.", "Change it there, or add a term without an id.");
            }

            for (var i = 0; i < changed.Count; i++)
            {
                TermShelf.Put(session, id, changed[i], (number << 20) + i);
            }

            return terms.Count == 1 ? changed[0].Id : null;
        }, terms.Count);
    }

    /// <summary>Puts these terms in the place of a work's whole glossary, in one operation.</summary>
    /// <exception cref="WorkspaceException">There is no such work.</exception>
    public Operation ReplaceGlossary(string workId, IReadOnlyList<GlossaryTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var id = Named(workId);
        return Record("glossary", id, Describe(terms), session =>
        {
            WorkShelf.Require(session, id);
            var number = OperationJournal.NextNumber(session);
            session.RemoveChildren(Keys.Term, id);
            for (var i = 0; i < terms.Count; i++)
            {
                TermShelf.Put(session, id, terms[i] with { Id = NewId(number, i) }, (number << 20) + i);
            }

            return null;
        }, terms.Count);
    }

    /// <exception cref="WorkspaceException">The work's glossary has no such term.</exception>
    public Operation RemoveTerm(string workId, string termId)
    {
        var id = Named(workId);
        return Record("remove-term", id, termId, termId, session =>
        {
            if (TermShelf.Find(session, id, termId) is null)
            {
                throw new WorkspaceException($"The glossary of '{id}' has no term '{termId}'.", $"See 'workbench glossary list {id}' for the terms there are.");
            }

            session.Remove(Keys.Term, termId);
        });
    }

    private static string NewId(long number, int index) =>
        index == 0 ? string.Create(CultureInfo.InvariantCulture, $"t{number}") : string.Create(CultureInfo.InvariantCulture, $"t{number}-{index + 1}");

    private static bool IsKept(IReadSession session, string workId, GlossaryTerm term) =>
        TermShelf.Find(session, workId, term.Id) is { } kept && Codec.Write(TermRecord.From(kept)).AsSpan().SequenceEqual(Codec.Write(TermRecord.From(term)));

    private static string Describe(IReadOnlyList<GlossaryTerm> terms) => terms is [var only]
        ? $"{only.Original}: {string.Join(", ", only.Renderings)}"
        : string.Create(CultureInfo.InvariantCulture, $"{terms.Count} terms");
}
