using System.Collections.Concurrent;
using Workbench.Aligning;
using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>The linked passages of one version, each read and its words linked when it is first asked for.</summary>
internal sealed class VersionPassages(AlignedWork work, int version)
{
    private readonly Lazy<WordLinker> linker = new(() => VersionBasis.LinkerOf(work, version));
    private readonly Lazy<Link?[]> byOriginal = new(() => ByUnit(work.Original.Document, work.Versions[version].Alignment, link => link.Original));
    private readonly Lazy<Link?[]> byVersion = new(() => ByUnit(work.Versions[version].Text.Document, work.Versions[version].Alignment, link => link.Version));
    private readonly ConcurrentDictionary<Link, LinkedUnits> read = new(ReferenceEqualityComparer.Instance);

    public string Siglum(bool isBack) => isBack ? work.Original.Siglum : work.Versions[version].Text.Siglum;

    public WordLinker Linker => linker.Value;

    /// <summary>The link that a unit is in; null where there is none, or nothing on the other side.</summary>
    public Link? LinkOf(UnitIndex unit, bool isBack) => (isBack ? byVersion : byOriginal).Value[unit.Value];

    public LinkedUnits Read(Link link) => read.GetOrAdd(link, added =>
    {
        var original = SideWords.Read(work.Original.Document, added.Original, Linker.ReadOriginal);
        var words = SideWords.Read(work.Versions[version].Text.Document, added.Version, Linker.ReadVersion);
        return new LinkedUnits(original, words, [.. PassageCutter.Cut(original, words, [added])], Linker);
    });

    private static Link?[] ByUnit(Document document, Alignment alignment, Func<Link, UnitGroup> side)
    {
        var links = new Link?[document.Units.Length];
        foreach (var link in alignment.Links.Where(link => !link.IsOmission && !link.IsAddition))
        {
            foreach (var unit in side(link))
            {
                links[unit.Value] = link;
            }
        }

        return links;
    }
}
