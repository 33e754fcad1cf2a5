using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Workbench.Works;

namespace Workbench.Aligning.WordLinks;

/// <summary>Two passages with the links of their words.</summary>
internal sealed class LinkedPassage
{
    private LinkedPassage(LinkWord[] original, LinkWord[] version, float[,] strengths, bool[,] linked)
    {
        (Original, Version, Strengths, Linked) = (original, version, strengths, linked);
    }

    public LinkWord[] Original { get; }

    public LinkWord[] Version { get; }

    public float[,] Strengths { get; }

    public bool[,] Linked { get; }

    public static LinkedPassage Of(LinkWord[] original, LinkWord[] version, Renderings renderings)
    {
        var strengths = new float[original.Length, version.Length];
        if (strengths.Length == 0)
        {
            return new LinkedPassage(original, version, strengths, new bool[original.Length, version.Length]);
        }

        for (var o = 0; o < original.Length; o++)
        {
            renderings.Strengths(original[o], version, MemoryMarshal.CreateSpan(ref strengths[o, 0], version.Length));
        }

        var (knownOriginal, knownVersion) = (Array.ConvertAll(original, renderings.KnowsOriginal), Array.ConvertAll(version, renderings.KnowsVersion));
        double Cost(int o, int v) => LinkCosts.Pair(original[o], version[v], strengths[o, v], knownOriginal[o] && knownVersion[v]);
        var toVersion = WordPath.Find(original.Length, version.Length, Cost, v => LinkCosts.None(version[v]));
        var toOriginal = WordPath.Find(version.Length, original.Length, (v, o) => Cost(o, v), o => LinkCosts.None(original[o]));
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
