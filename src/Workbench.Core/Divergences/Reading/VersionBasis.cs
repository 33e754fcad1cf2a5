using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Aligning.WordLinks;
using Workbench.Works;

namespace Workbench.Divergences.Reading;

/// <summary>What the rows of one version are measured against.</summary>
internal sealed record VersionBasis(VersionProportion Proportion, WordLinker Linker, Coverage Original, Coverage Version)
{
    public static VersionBasis Of(AlignedWork work, int version, ImmutableArray<Row> sample)
    {
        var text = work.Versions[version].Text;
        var linker = WordLinker.Teach(Passages(work, version), work.Original.Language, text.Language);
        var readings = sample.AsParallel().AsOrdered().Select(row => Read(work, version, row, linker)).ToList();
        return new VersionBasis(
            VersionProportion.Of(work.Original.Document, work.Versions[version]),
            linker,
            new Coverage(linker.KnowsOriginal, readings.SelectMany(r => Observed(r.Original, r.ToVersion))),
            new Coverage(linker.KnowsVersion, readings.SelectMany(r => Observed(r.Version, r.ToOriginal))));
    }

    public static VersionReading Read(AlignedWork work, int version, Row row, WordLinker linker)
    {
        var original = SideWords.Read(work.Original.Document, row.Original, linker.ReadOriginal);
        var words = SideWords.Read(work.Versions[version].Text.Document, row.Cells[version].Units, linker.ReadVersion);
        var passages = PassageCutter.Cut(original, words, row.Cells[version].Links)
            .Select(p => new Passage(p.Original, p.Version, linker.Link([.. p.Original.Select(o => original.Words[o])], [.. p.Version.Select(v => words.Words[v])])));
        return new VersionReading(original, words, [.. passages]);
    }

    private static IEnumerable<(LinkWord, double)> Observed(SideWords side, Counterpart[] counterparts) =>
        Enumerable.Range(0, side.Count).Where(w => !counterparts[w].IsOutside && VersionReading.IsContent(side.Words[w]))
            .Select(w => (side.Words[w], counterparts[w].Support));

    private static List<(string Original, string Version)> Passages(AlignedWork work, int version)
    {
        var (original, text) = (work.Original.Document, work.Versions[version].Text.Document);
        return [.. work.Versions[version].Alignment.Links.Where(l => !l.IsOmission && !l.IsAddition).SelectMany(l => OfLink(original, text, l))];
    }

    private static IEnumerable<(string, string)> OfLink(Document original, Document version, Link link)
    {
        var (ours, theirs) = (SentencePlaces.Of(original, link.Original), SentencePlaces.Of(version, link.Version));
        var fits = !link.Sentences.IsEmpty && link.Sentences.All(s => PassageCutter.Fits(s.Original, ours.Length) && PassageCutter.Fits(s.Version, theirs.Length));
        return fits
            ? link.Sentences.Where(s => !s.IsOmission && !s.IsAddition).Select(s => (Text(original, ours, s.Original), Text(version, theirs, s.Version)))
            : [(string.Join('\n', link.Original.Select(u => original[u].Text)), string.Join('\n', link.Version.Select(u => version[u].Text)))];
    }

    private static string Text(Document document, ImmutableArray<(UnitIndex Unit, Span Span)> places, UnitGroup sentences) =>
        string.Join(' ', sentences.Select(s => places[s.Value].Span.In(document[places[s.Value].Unit].Text)));
}
