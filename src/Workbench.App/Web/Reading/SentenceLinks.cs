using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>The sentence links of one row, numbered through all versions, and which of them each sentence is in.</summary>
public sealed class SentenceLinks
{
    private const int OriginalColumn = -1;
    private readonly Dictionary<(int Column, UnitIndex Unit, int Sentence), List<int>> numbers = [];
    private int count;

    public SentenceLinks(AlignedWork work, Row row)
    {
        for (var version = 0; version < row.Cells.Length; version++)
        {
            foreach (var link in row.Cells[version].Links)
            {
                Add(work, version, link);
            }
        }
    }

    public string OfOriginal(UnitIndex unit, int sentence) => Text(OriginalColumn, unit, sentence);

    public string OfVersion(int version, UnitIndex unit, int sentence) => Text(version, unit, sentence);

    private string Text(int column, UnitIndex unit, int sentence) => numbers.TryGetValue((column, unit, sentence), out var links)
        ? string.Join(' ', links.Select(l => l.ToString(CultureInfo.InvariantCulture)))
        : "";

    private void Add(AlignedWork work, int version, Link link)
    {
        var original = Places(work.Original.Document, link.Original);
        var there = Places(work.Versions[version].Text.Document, link.Version);
        foreach (var inside in Inside(link, original.Length, there.Length))
        {
            Number(OriginalColumn, inside.Original.Select(s => original[s.Value]));
            Number(version, inside.Version.Select(s => there[s.Value]));
            count++;
        }
    }

    /// <summary>The link's sentence links; one for all where it has none, or has those of a text that changed since.</summary>
    private static ImmutableArray<Link> Inside(Link link, int original, int version) =>
        link.Sentences.Sum(s => s.Original.Count) == original && link.Sentences.Sum(s => s.Version.Count) == version
            ? link.Sentences
            : [new Link(UnitGroup.Range(0, original), UnitGroup.Range(0, version))];

    private void Number(int column, IEnumerable<(UnitIndex Unit, int Sentence)> places)
    {
        foreach (var (unit, sentence) in places)
        {
            if (!numbers.TryGetValue((column, unit, sentence), out var links))
            {
                numbers[(column, unit, sentence)] = links = [];
            }

            links.Add(count);
        }
    }

    private static ImmutableArray<(UnitIndex Unit, int Sentence)> Places(Document document, UnitGroup units) =>
        [.. units.SelectMany(u => Enumerable.Range(0, Math.Max(1, document[u].Sentences.Length)).Select(s => (u, s)))];
}
