using System.Collections.Immutable;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Divergences.Reading;

/// <summary>The words of one side of a passage that turn its sense.</summary>
internal sealed class SenseReading(ImmutableArray<(int First, int Last, SenseClass Class)> found)
{
    public static SenseReading Of(SideWords side, int[] words, Language language) => new(
        [.. SenseWords.Of(language).Find([.. words.Select(w => side.Words[w].Key)]).Select(f => (words[f.Start], words[f.Start + f.Length - 1], f.Class))]);

    public List<(int First, int Last)> Of(string topic, string name) =>
        [.. found.Where(f => f.Class.Topic == topic && f.Class.Name == name).Select(f => (f.First, f.Last))];

    /// <summary>All words that turn the sense, or have little of their own: what becomes of them is judged by their topic.</summary>
    public HashSet<int> Places() => [.. found.SelectMany(f => Enumerable.Range(f.First, f.Last - f.First + 1))];

    public List<string> Classes(string topic) => [.. found.Where(f => f.Class.Topic == topic).Select(f => f.Class.Name).Distinct()];
}
