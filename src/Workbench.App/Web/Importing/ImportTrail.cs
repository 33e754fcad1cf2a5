namespace Workbench.App.Web.Importing;

/// <summary>What was said of files that were sent, and the jobs that came of them, so that a page that is loaded again goes on where it was.</summary>
internal sealed class ImportTrail
{
    private const int Most = 50;

    private readonly Lock keeping = new();
    private readonly OrderedDictionary<string, ImportStep> steps = new(StringComparer.Ordinal);

    public ImportStep? Find(string draftId)
    {
        lock (keeping)
        {
            return steps.GetValueOrDefault(draftId);
        }
    }

    public void Keep(string draftId, ImportStep step)
    {
        lock (keeping)
        {
            steps[draftId] = step;
            if (steps.Count > Most)
            {
                steps.RemoveAt(0);
            }
        }
    }
}
