using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Editing;

/// <summary>The sentence links inside some paragraph links, told by paragraph and sentence, so that they outlive a change of the paragraph links.</summary>
internal sealed class SentenceTies
{
    private readonly Document original;
    private readonly Document version;
    private readonly List<(Link Link, (UnitIndex Unit, int Sentence)[] Original, (UnitIndex Unit, int Sentence)[] Version)> ties = [];

    /// <summary>Where the ties of the link that holds a paragraph stand among all.</summary>
    private readonly Dictionary<UnitIndex, (int Start, int End)> ofOriginal = [];
    private readonly Dictionary<UnitIndex, (int Start, int End)> ofVersion = [];

    public SentenceTies(AlignedWork work, int version, IEnumerable<Link> links)
    {
        (original, this.version) = (work.Original.Document, work.Versions[version].Text.Document);
        foreach (var link in links)
        {
            var start = ties.Count;
            var (here, there) = (new SentenceNumbers(original, link.Original), new SentenceNumbers(this.version, link.Version));
            if (link.Sentences.Sum(s => s.Original.Count) == here.Count && link.Sentences.Sum(s => s.Version.Count) == there.Count)
            {
                ties.AddRange(link.Sentences.Select(s => (s, here.PlacesOf(s.Original), there.PlacesOf(s.Version))));
            }

            foreach (var unit in link.Original)
            {
                ofOriginal[unit] = (start, ties.Count);
            }

            foreach (var unit in link.Version)
            {
                ofVersion[unit] = (start, ties.Count);
            }
        }
    }

    /// <summary>The link with what these ties say of its sentences; without any where they do not tell of all.</summary>
    public Link Inside(Link link)
    {
        var (here, there) = (new SentenceNumbers(original, link.Original), new SentenceNumbers(version, link.Version));
        var inside = new List<Link>();
        foreach (var (start, end) in link.Original.Select(unit => ofOriginal.GetValueOrDefault(unit)).Concat(link.Version.Select(unit => ofVersion.GetValueOrDefault(unit))).Distinct().Order())
        {
            for (var at = start; at < end; at++)
            {
                var (tie, ours, theirs) = ties[at];
                var (within, across) = (here.Of(ours), there.Of(theirs));
                if (within.Count + across.Count > 0)
                {
                    inside.Add(within.Count == tie.Original.Count && across.Count == tie.Version.Count
                        ? tie with { Original = within, Version = across }
                        : new Link(within, across) { Confidence = Doubt.Confidence });
                }
            }
        }

        var isWhole = inside.Sum(s => s.Original.Count) == here.Count && inside.Sum(s => s.Version.Count) == there.Count;
        return link with { Sentences = isWhole ? [.. inside.OrderBy(tie => tie.Original.IsEmpty ? int.MaxValue : tie.Original.First.Value)] : [] };
    }
}
