using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning.WordLinks;

/// <summary>Two passages with the links of their words.</summary>
internal sealed class LinkedPassage
{
    private LinkedPassage(LinkWord[] original, LinkWord[] version, PairGrid<float> strengths, PairGrid<bool> linked)
    {
        (Original, Version, Strengths, Linked) = (original, version, strengths, linked);
    }

    public LinkWord[] Original { get; }

    public LinkWord[] Version { get; }

    public PairGrid<float> Strengths { get; }

    public PairGrid<bool> Linked { get; }

    public static LinkedPassage Of(LinkWord[] original, LinkWord[] version, Renderings renderings)
    {
        var strengths = new PairGrid<float>(original.Length, version.Length);
        if (strengths.Count == 0)
        {
            return new LinkedPassage(original, version, strengths, new PairGrid<bool>(original.Length, version.Length));
        }

        for (var o = 0; o < original.Length; o++)
        {
            renderings.Strengths(original[o], version, strengths.Row(o));
        }

        var (knownOriginal, knownVersion) = (Array.ConvertAll(original, renderings.KnowsOriginal), Array.ConvertAll(version, renderings.KnowsVersion));
        var costs = new double[strengths.Count];
        for (var o = 0; o < original.Length; o++)
        {
            for (var v = 0; v < version.Length; v++)
            {
                costs[(o * version.Length) + v] = LinkCosts.Pair(original[o], version[v], strengths[o, v], knownOriginal[o] && knownVersion[v]);
            }
        }

        var toVersion = WordPath.Find(costs, 1, version.Length, Array.ConvertAll(version, LinkCosts.None), original.Length);
        var toOriginal = WordPath.Find(costs, version.Length, 1, Array.ConvertAll(original, LinkCosts.None), version.Length);
        return new LinkedPassage(original, version, strengths, Symmetry.Join(toVersion, toOriginal));
    }

    public ImmutableArray<WordLink> AllLinks(Language originalLanguage, Language versionLanguage)
    {
        var links = ImmutableArray.CreateBuilder<WordLink>();
        if (originalLanguage == Language.English)
        {
            Attachment.Attach(
                Original,
                o => [.. Enumerable.Range(0, Version.Length).Where(v => Linked[o, v])],
                (o, v) => Linked[o, v] = true);
        }
        else if (versionLanguage == Language.English)
        {
            Attachment.Attach(
                Version,
                v => [.. Enumerable.Range(0, Original.Length).Where(o => Linked[o, v])],
                (v, o) => Linked[o, v] = true);
        }

        for (var o = 0; o < Original.Length; o++)
        {
            for (var v = 0; v < Version.Length; v++)
            {
                if (Linked[o, v])
                {
                    links.Add(new WordLink(o, v, Strengths[o, v]));
                }
            }
        }

        return links.ToImmutable();
    }
}
