using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Core.Tests.Statistics;

/// <summary>Works made of their rows: the original's paragraph first, then what each version has; null where it has nothing.</summary>
internal static class SmallWork
{
    public static AlignedWork Of(params string?[][] rows)
    {
        var versions = rows[0].Length - 1;
        var original = Document(Language.Russian, rows.Select(row => row[0]));
        return new AlignedWork(
            new Work("w"),
            new WorkText(new TextDescription("original", TextRole.Original, Language.Russian), original),
            [.. Enumerable.Range(1, versions).Select(v => Version(original, v, rows))]);
    }

    /// <summary>The same work with another link in place of one of a version.</summary>
    public static AlignedWork WithLink(this AlignedWork work, int version, int index, Func<Link, Link> change)
    {
        var alignment = work.Versions[version].Alignment;
        return work.With(version, new Alignment(alignment.OriginalCount, alignment.VersionCount, alignment.Links.SetItem(index, change(alignment.Links[index]))));
    }

    private static AlignedVersion Version(Document original, int version, string?[][] rows)
    {
        var document = Document(Language.English, rows.Select(row => row[version]));
        var (o, v) = (0, 0);
        var links = ImmutableArray.CreateBuilder<Link>();
        foreach (var row in rows.Where(row => row[0] is not null || row[version] is not null))
        {
            links.Add(new Link(
                row[0] is null ? UnitGroup.Empty : UnitGroup.Range(o++, 1),
                row[version] is null ? UnitGroup.Empty : UnitGroup.Range(v++, 1)));
        }

        return new AlignedVersion(
            new WorkText(new TextDescription(((char)('A' + version - 1)).ToString(), TextRole.Version, Language.English), document),
            new Alignment(original.Units.Length, document.Units.Length, links));
    }

    private static Document Document(Language language, IEnumerable<string?> texts) => new(language, [.. texts.OfType<string>().Select(text => new Unit(text))]);
}
