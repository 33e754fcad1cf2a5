using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Divergences.Reading;

/// <summary>Cuts what is linked in a row into passages: linked sentences where there are some, else linked paragraphs.</summary>
internal static class PassageCutter
{
    /// <summary>Passages with more pairs of words are cut in even parts, so that cost stays linear in the length of the row.</summary>
    private const long MostPairs = 60_000;

    private const int LeastPart = 60;

    public static IEnumerable<(int[] Original, int[] Version)> Cut(SideWords original, SideWords version, ImmutableArray<Link> links) =>
        links.Where(l => !l.IsOmission && !l.IsAddition).SelectMany(l => OfLink(original, version, l)).SelectMany(Parts);

    private static IEnumerable<(int[] Original, int[] Version)> OfLink(SideWords original, SideWords version, Link link)
    {
        var ours = SentencePlaces.Of(original.Document, link.Original);
        var theirs = SentencePlaces.Of(version.Document, link.Version);
        var fits = !link.Sentences.IsEmpty && link.Sentences.All(s => Fits(s.Original, ours.Length) && Fits(s.Version, theirs.Length));
        return fits
            ? link.Sentences.Where(s => !s.IsOmission && !s.IsAddition)
                .Select(s => (WordsIn(original, s.Original.Select(i => ours[i.Value])), WordsIn(version, s.Version.Select(i => theirs[i.Value]))))
            : [(WordsOf(original, link.Original), WordsOf(version, link.Version))];
    }

    public static bool Fits(UnitGroup sentences, int count) => sentences.IsEmpty || sentences.Last.Value < count;

    private static int[] WordsOf(SideWords side, UnitGroup units) => [.. Enumerable.Range(0, side.Count).Where(w => units.Contains(side.UnitOf[w]))];

    private static int[] WordsIn(SideWords side, IEnumerable<(UnitIndex Unit, Span Span)> sentences)
    {
        var words = new List<int>();
        foreach (var (unit, span) in sentences)
        {
            for (var w = side.FirstAt(unit, span.Start); w < side.Count && side.UnitOf[w] == unit && side.Spans[w].End <= span.End; w++)
            {
                words.Add(w);
            }
        }

        return [.. words];
    }

    private static IEnumerable<(int[] Original, int[] Version)> Parts((int[] Original, int[] Version) passage)
    {
        var (originals, versions) = (passage.Original.Length, passage.Version.Length);
        var parts = (long)originals * versions <= MostPairs ? 1 : Math.Max(1, Math.Min(originals, versions) / LeastPart);
        for (var part = 0; part < parts; part++)
        {
            var (original, version) = (Part(passage.Original, part, parts), Part(passage.Version, part, parts));
            if (original.Length > 0 && version.Length > 0 && (long)original.Length * version.Length <= 10 * MostPairs)
            {
                yield return (original, version);
            }
        }
    }

    private static int[] Part(int[] words, int part, int parts) =>
        words[(int)((long)words.Length * part / parts)..(int)((long)words.Length * (part + 1) / parts)];
}
