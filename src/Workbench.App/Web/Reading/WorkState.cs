using Workbench.Storage;

namespace Workbench.App.Web.Reading;

/// <summary>How far the journal of a work had come when it was read, by what its operations touch.</summary>
/// <param name="Texts">The last operation that touched texts or links.</param>
/// <param name="Glossary">The last one since then that touched the glossary; 0 for none.</param>
/// <param name="Dismissals">The last one since then that passed findings over or told them again; 0 for none.</param>
internal readonly record struct WorkState(long Texts, long Glossary = 0, long Dismissals = 0)
{
    private const int Few = 8;

    private enum Part
    {
        Texts,
        Glossary,
        Dismissals,
        Flags,
        Witnesses,
    }

    public static WorkState Of(Workspace workspace, string workId)
    {
        for (var take = Few; ; take *= 4)
        {
            var newest = workspace.History(workId, take);
            var touched = newest.Select(operation => (Part: PartOf(operation, newest), operation.Number)).ToList();
            var end = touched.FindIndex(t => t.Part == Part.Texts);
            if (end >= 0 || newest.Count < take)
            {
                var since = end < 0 ? touched : touched[..end];
                return new WorkState(end < 0 ? 0 : touched[end].Number, Last(since, Part.Glossary), Last(since, Part.Dismissals));
            }
        }
    }

    private static long Last(List<(Part Part, long Number)> touched, Part part) => touched.Where(t => t.Part == part).Select(t => t.Number).FirstOrDefault();

    /// <summary>An undo or redo touches what the edit touched; where that is not among the newest, it may be anything.</summary>
    private static Part PartOf(Operation operation, IReadOnlyList<Operation> newest) =>
        operation.Of is { } of ? newest.FirstOrDefault(other => other.Number == of) is { } edit ? PartOf(edit.Verb) : Part.Texts
        : PartOf(operation.Verb);

    private static Part PartOf(string verb) => verb switch
    {
        "glossary" or "remove-term" => Part.Glossary,
        "dismiss" or "undismiss" => Part.Dismissals,
        Workspace.BackTranslationVerb => Part.Witnesses,
        _ when Workspace.FlagVerbs.Contains(verb) => Part.Flags,
        _ => Part.Texts,
    };
}
