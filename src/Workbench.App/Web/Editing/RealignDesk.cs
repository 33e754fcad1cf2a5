using System.Runtime.CompilerServices;
using Workbench.Aligning;
using Workbench.App.Web.Reading;
using Workbench.Editing;
using Workbench.Works;

namespace Workbench.App.Web.Editing;

/// <summary>Aligners that have learnt a pair of texts: learnt when first asked for, kept as long as both texts read the same.</summary>
public sealed class RealignDesk(WorkLibrary library)
{
    private readonly ConditionalWeakTable<Document, Learnt> learnt = [];
    private readonly Lock learning = new();

    /// <summary>Learns a version with its original, in the background; links that people vouch for teach too.</summary>
    public Task<PairAligner> Learn(AlignedWork work, int version)
    {
        var text = work.Versions[version].Text.Document;
        lock (learning)
        {
            if (learnt.TryGetValue(text, out var known) && ReferenceEquals(known.Original, work.Original.Document) && !known.Aligner.IsFaulted)
            {
                return known.Aligner;
            }

            var options = library.OptionsFor(work.Work.Id, work.Original.Language, work.Versions[version].Text.Language);
            var pins = work.Versions[version].Alignment.Links.Where(link => link.IsPersonal && link.State != LinkState.Stale).ToList();
            var task = Task.Run(() => PairAligner.Learn(work.Original.Document, text, options, pins));
            learnt.AddOrUpdate(text, new Learnt(work.Original.Document, task));
            return task;
        }
    }

    /// <summary>What aligning anew about a row would change, as far as the next links that people vouch for.</summary>
    /// <param name="originalRow">The row of the original to which what the version has in <paramref name="row"/> is tied first; null for none.</param>
    /// <exception cref="EditException">It cannot be done there.</exception>
    public async Task<RealignPreview> PreviewAsync(AlignedWork work, int version, int row, int? originalRow)
    {
        var aligner = await Learn(work, version);
        return RealignPreview.Of(work, version, now => originalRow is { } tied
            ? Around(Realigning.Pinpoint(now, tied, row, version), version, aligner)
            : Realigning.Realign(now, Realigning.BoxesAround(now, row, version), aligner));
    }

    /// <summary>After a pinpoint what lies on either side of it up to the next pins follows.</summary>
    private static WorkEdit Around(WorkEdit pinpoint, int version, PairAligner aligner)
    {
        var boxes = Realigning.BoxesAround(pinpoint.After, pinpoint.GoalRow!.Value, version);
        try
        {
            return boxes.Count == 0 ? pinpoint : pinpoint.Then(after => Realigning.Realign(after, boxes, aligner)) with { Goal = pinpoint.Goal };
        }
        catch (EditException)
        {
            // All round it stays as it is.
            return pinpoint;
        }
    }

    private sealed record Learnt(Document Original, Task<PairAligner> Aligner);
}
