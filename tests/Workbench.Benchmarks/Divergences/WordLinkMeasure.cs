using Workbench.Aligning.WordLinks;
using Workbench.Works;

namespace Workbench.Benchmarks.Divergences;

/// <summary>Alignment error rate of word links against links set by people (Och and Ney 2003; all of them sure).</summary>
internal static class WordLinkMeasure
{
    public static double ErrorRate(string file)
    {
        var rows = File.ReadLines(file).Select(line => line.Split('\t')).ToList();
        var linker = WordLinker.Teach([.. rows.Select(r => (r[0], r[1]))], Language.English, Language.Russian);
        var (both, found, gold) = (0, 0, 0);
        foreach (var row in rows)
        {
            var (english, russian) = (row[0].Split(' '), row[1].Split(' '));
            var expected = row[2].Split(' ').ToHashSet(StringComparer.Ordinal);
            var links = linker.Link(english, russian).Select(l => $"{l.Original}-{l.Version}").ToHashSet(StringComparer.Ordinal);
            both += links.Count(expected.Contains);
            found += links.Count;
            gold += expected.Count;
        }

        return 1 - (2.0 * both / (found + gold));
    }
}
