using System.Collections.Immutable;
using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;

namespace Workbench.Renderings;

/// <summary>The units of one link, cut into linked passages whose words are linked when they are first asked for.</summary>
internal sealed class LinkedUnits(SideWords original, SideWords version, ImmutableArray<(int[] Original, int[] Version)> passages, WordLinker linker)
{
    private readonly Lazy<LinkedPassage>[] linked = [.. passages.Select(passage => new Lazy<LinkedPassage>(() => linker.Link(
        [.. passage.Original.Select(o => original.Words[o])], [.. passage.Version.Select(v => version.Words[v])])))];

    public SideWords Original => original;

    public SideWords Version => version;

    /// <summary>The linked passages that hold one of these words, seen from the side they are on.</summary>
    public IEnumerable<PassageView> Holding(IReadOnlyList<int> words, bool isBack)
    {
        for (var p = 0; p < passages.Length; p++)
        {
            var near = isBack ? passages[p].Version : passages[p].Original;
            if (words.Any(word => Array.BinarySearch(near, word) >= 0))
            {
                yield return new PassageView(near, isBack ? passages[p].Original : passages[p].Version, linked[p].Value, isBack);
            }
        }
    }

    /// <summary>All passages, seen from one side.</summary>
    public IEnumerable<PassageView> All(bool isBack) =>
        passages.Select((passage, p) => new PassageView(isBack ? passage.Version : passage.Original, isBack ? passage.Original : passage.Version, linked[p].Value, isBack));
}
