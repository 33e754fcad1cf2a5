using Workbench.Aligning.WordLinks;

namespace Workbench.Divergences.Reading;

/// <summary>What a version has for a row, word by word: which words of either side have a counterpart, and how sure it is.</summary>
internal sealed class VersionReading
{
    private const float LeastStrength = 0.12f;
    private const float LeastShared = 0.3f;
    private const float SharedWeight = 0.7f;
    private const float LinkedBonus = 0.2f;
    private HashSet<int>? stems;

    public VersionReading(SideWords original, SideWords version, List<RowPassage> passages)
    {
        (Original, Version, Passages) = (original, version, passages);
        (ToVersion, ToOriginal) = (NewSide(original.Count), NewSide(version.Count));
        foreach (var passage in passages)
        {
            Read(passage);
        }
    }

    public SideWords Original { get; }

    public SideWords Version { get; }

    public List<RowPassage> Passages { get; }

    /// <summary>For each word of the original its counterpart.</summary>
    public Counterpart[] ToVersion { get; }

    /// <summary>For each word of the version its counterpart.</summary>
    public Counterpart[] ToOriginal { get; }

    /// <summary>The stems of all words the version has for the row.</summary>
    public HashSet<int> Stems => stems ??= [.. Version.Words.SelectMany(w => w.Stems)];

    /// <summary>How many words of sense the version has in linked passages.</summary>
    public int ContentCount => Passages.Sum(p => p.Version.Count(v => IsContent(Version.Words[v])));

    private static Counterpart[] NewSide(int count)
    {
        var side = new Counterpart[count];
        Array.Fill(side, Counterpart.Outside);
        return side;
    }

    private void Read(RowPassage passage)
    {
        Array.ForEach(passage.Original, o => ToVersion[o] = Counterpart.None);
        Array.ForEach(passage.Version, v => ToOriginal[v] = Counterpart.None);
        var pairs = Pairs(passage);
        foreach (var (o, v, strength) in pairs.Where(p => ToVersion[p.Original].Word < 0 && ToOriginal[p.Version].Word < 0).ToList())
        {
            if (ToVersion[o].Word < 0 && ToOriginal[v].Word < 0)
            {
                (ToVersion[o], ToOriginal[v]) = (new Counterpart(v, strength), new Counterpart(o, strength));
            }
        }

        foreach (var (o, v, strength) in pairs.Where(p => p.Strength >= LeastShared))
        {
            ToVersion[o] = ToVersion[o].Word < 0 ? new Counterpart(v, strength * SharedWeight) : ToVersion[o];
            ToOriginal[v] = ToOriginal[v].Word < 0 ? new Counterpart(o, strength * SharedWeight) : ToOriginal[v];
        }

        AddPlaces(passage);
    }

    private static List<(int Original, int Version, float Strength)> Pairs(RowPassage passage)
    {
        var pairs = new List<(int Original, int Version, float Strength, float Rank)>();
        for (var o = 0; o < passage.Original.Length; o++)
        {
            for (var v = 0; v < passage.Version.Length; v++)
            {
                if (passage.Links.Strengths[o, v] is >= LeastStrength and var strength)
                {
                    pairs.Add((passage.Original[o], passage.Version[v], strength, strength + (passage.Links.Linked[o, v] ? LinkedBonus : 0)));
                }
            }
        }

        pairs.Sort((l, r) => l.Rank != r.Rank ? r.Rank.CompareTo(l.Rank) : l.Original != r.Original ? l.Original.CompareTo(r.Original) : l.Version.CompareTo(r.Version));
        return pairs.ConvertAll(p => (p.Original, p.Version, p.Strength));
    }

    /// <summary>Words that are nothing to each other but stand in each other's place.</summary>
    private void AddPlaces(RowPassage passage)
    {
        for (var o = 0; o < passage.Original.Length; o++)
        {
            var original = passage.Original[o];
            if (ToVersion[original].Word >= 0 || !IsContent(Original.Words[original]))
            {
                continue;
            }

            var v = Enumerable.Range(0, passage.Version.Length).FirstOrDefault(
                place => passage.Links.Linked[o, place] && ToOriginal[passage.Version[place]].Word < 0 && IsContent(Version.Words[passage.Version[place]]), -1);
            if (v >= 0)
            {
                (ToVersion[original], ToOriginal[passage.Version[v]]) = (new Counterpart(passage.Version[v], 0), new Counterpart(original, 0));
            }
        }
    }

    public static bool IsContent(LinkWord word) => word.Sort is WordSort.Content or WordSort.Number;
}
