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
        var (toVersionCosts, toOriginalCosts) = (new double[strengths.Length], new double[strengths.Length]);
        for (var o = 0; o < original.Length; o++)
        {
            for (var v = 0; v < version.Length; v++)
            {
                toVersionCosts[(v * original.Length) + o] = toOriginalCosts[(o * version.Length) + v] =
                    LinkCosts.Pair(original[o], version[v], strengths[o, v], knownOriginal[o] && knownVersion[v]);
            }
        }

        var toVersion = WordPath.Find(toVersionCosts, Array.ConvertAll(version, LinkCosts.None), original.Length);
        var toOriginal = WordPath.Find(toOriginalCosts, Array.ConvertAll(original, LinkCosts.None), version.Length);
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
