using Workbench.Aligning.WordLinks;

namespace Workbench.Divergences.Checks;

/// <summary>
/// Words of several senses that two versions take in different ones: both renderings are in the dictionary, and nothing else is
/// rendered by both. Which is right the dictionary cannot tell.
/// </summary>
internal static class SenseChoiceFindings
{
    private const double Sure = 0.4;

    public static IEnumerable<Divergence> Of(RowContext row)
    {
        var linker = row.Basis[row.Version].Linker;
        for (var o = 0; o < row.Original.Count; o++)
        {
            var word = row.Original.Words[o];
            if (word is not { Sort: WordSort.Content, IsCapital: false } || row.Reading.ToVersion[o] is not { Word: >= 0 and var v } || !linker.IsInDictionary(word, row.Words.Words[v]))
            {
                continue;
            }

            var other = row.Sisters.Where(s => s.ToVersion[o].Word >= 0).Select(s => s.Version.Words[s.ToVersion[o].Word])
                .FirstOrDefault(there => linker.IsInDictionary(word, there) && !row.Reading.Stems.Overlaps(there.Stems) && !linker.AreOfOneSense(row.Words.Words[v], there, word));
            if (other is not null && !row.IsInSisters(v))
            {
                var finding = row.Finding(DivergenceKind.Mistranslation, Severity.Info, (o, o), (v, v), Sure);
                yield return finding with { Evidence = $"{finding.Evidence} ≠ {other.Text}" };
            }
        }
    }
}
