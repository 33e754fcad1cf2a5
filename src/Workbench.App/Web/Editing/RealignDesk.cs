using System.Runtime.CompilerServices;
using Workbench.Aligning;
using Workbench.App.Web.Reading;
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

    private sealed record Learnt(Document Original, Task<PairAligner> Aligner);
}
