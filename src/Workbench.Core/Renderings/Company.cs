using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;

namespace Workbench.Renderings;

/// <summary>
/// Which words of the other side keep company with the phrase: those that stand in more of its passages than their frequency in the whole
/// text would bring there.
/// </summary>
internal sealed class Company
{
    /// <summary>One passage tells nothing of what others have in common.</summary>
    private const int FewestPassages = 3;
    private const int FewestMeetings = 2;


    /// <summary>What a word weighs that renders another occurrence.</summary>
    private const double OfRendering = 0.5;

    private readonly Dictionary<string, double> weights;

    private Company(Dictionary<string, double> weights) => this.weights = weights;

    /// <param name="far">The whole text of the other side.</param>
    public static Company Of(IEnumerable<OccurrenceReader> readers, TextIndex far)
    {
        var (passages, words) = (0, 0);
        var met = new Dictionary<string, (int Count, string Text)>(StringComparer.Ordinal);
        foreach (var reader in readers.DistinctBy(reader => reader.Passage))
        {
            passages++;
            words += reader.FarWords.Count();
            foreach (var word in reader.FarWords.Where(VersionReading.IsContent).DistinctBy(word => word.StemKey))
            {
                met[word.StemKey] = (met.GetValueOrDefault(word.StemKey).Count + 1, word.Text);
            }
        }

        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (key, (count, text)) in passages < FewestPassages ? [] : met.Where(m => m.Value.Count >= FewestMeetings))
        {
            var expected = (double)words * far.CountOf(text) / Math.Max(1, far.WordCount);
            weights[key] = Math.Max(0, (count - expected) / passages);
        }

        return new Company(weights);
    }

    /// <summary>With words that render other occurrences, which are likely to render more of them.</summary>
    public Company With(IEnumerable<LinkWord> rendering)
    {
        var more = new Dictionary<string, double>(weights, StringComparer.Ordinal);
        foreach (var word in rendering)
        {
            more[word.StemKey] = Math.Max(more.GetValueOrDefault(word.StemKey), OfRendering);
        }

        return new Company(more);
    }

    /// <summary>The share of the passages in which the word is met beyond what chance brings, 0 to 1.</summary>
    public double WeightOf(LinkWord word) => weights.GetValueOrDefault(word.StemKey);
}
