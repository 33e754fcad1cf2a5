using System.Xml.Linq;

namespace Workbench.Validating;

/// <summary>One side of the links of a group.</summary>
/// <param name="document">The place of each sentence by its id; null when the document is not there.</param>
internal sealed class CesSide(string name, Dictionary<string, int>? document)
{
    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private int last = -1;

    public void Take(ProblemList problems, XElement link, string targets)
    {
        if (targets.Length == 0)
        {
            return;
        }

        foreach (var id in targets.Split(' '))
        {
            if (id.Length == 0)
            {
                problems.Error("ces-xtargets", link, $"The ids of {name} are not set apart by one blank each.", "Write one blank between ids, and none at the ends.");
                return;
            }

            Take(problems, link, id, document?.GetValueOrDefault(id, -1));
        }
    }

    private void Take(ProblemList problems, XElement link, string id, int? place)
    {
        if (!met.Add(id))
        {
            problems.Warn("ces-twice", link, $"The sentence '{id}' of {name} is in two links.", "Leave it in one of them.");
        }

        if (place == -1)
        {
            problems.Error("ces-dangling", link, $"{name} has no sentence '{id}'.", "Name one that is there, or get the document the links were made for.");
        }
        else if (place is { } at)
        {
            if (at < last)
            {
                problems.Warn("ces-ascending", link, $"The sentence '{id}' of {name} stands before one that was linked before.", "Links are expected in the order of the text.");
            }

            last = at;
        }
    }
}
