using System.Globalization;

namespace Workbench.Benchmarks.Accuracy;

/// <summary>Makes short texts and excerpts of the gold sets: how an aligner does where there is little to learn from.</summary>
internal static class GoldParts
{
    private const int ShortUnits = 60;
    private const int ExcerptUnits = 12;
    private const int Excerpts = 4;

    /// <summary>The first units of a text against those of its version that belong to them.</summary>
    public static GoldDocument Short(GoldDocument document)
    {
        var links = Parse(document);
        var (rows, columns) = Close(links, new Part(0, ShortUnits), document);
        return Cut(document, $"short {document.Row}", links, rows, columns);
    }

    /// <summary>Some units out of a text against its whole version, whose other units belong to none.</summary>
    public static IEnumerable<GoldDocument> Excerpted(GoldDocument document)
    {
        var links = Parse(document);
        for (var n = 1; n <= Excerpts; n++)
        {
            var first = document.Original.Count * n / (Excerpts + 1);
            var (rows, _) = Close(links, new Part(first, first + ExcerptUnits), document);
            var excerpt = Cut(document, $"excerpts of {document.Row}", links, rows, new Part(0, document.Version.Count));
            yield return excerpt with { Name = $"{document.Name} {first.ToString(CultureInfo.InvariantCulture)}", OnlyTied = true };
        }
    }

    /// <summary>Widens the part of the original, and finds that of the version, until no two-sided link leaves them.</summary>
    private static (Part Rows, Part Columns) Close(Link[] links, Part rows, GoldDocument document)
    {
        rows = rows with { End = Math.Min(rows.End, document.Original.Count) };
        while (true)
        {
            var touched = links.Where(l => l.IsTied && l.Original.Any(rows.Holds)).ToArray();
            var wider = new Part(
                touched.SelectMany(l => l.Original).Append(rows.First).Min(),
                touched.SelectMany(l => l.Original).Append(rows.End - 1).Max() + 1);
            var columns = rows.First == 0
                ? new Part(0, touched.SelectMany(l => l.Version).Append(-1).Max() + 1)
                : new Part(touched.SelectMany(l => l.Version).DefaultIfEmpty(0).Min(), touched.SelectMany(l => l.Version).DefaultIfEmpty(-1).Max() + 1);
            var back = links.Where(l => l.IsTied && rows.First == 0 && l.Version.Any(columns.Holds)).SelectMany(l => l.Original).Append(0).Max() + 1;
            wider = wider with { End = Math.Max(wider.End, back) };
            if (wider == rows)
            {
                return (rows, columns);
            }

            rows = wider;
        }
    }

    private static GoldDocument Cut(GoldDocument document, string row, Link[] links, Part rows, Part columns) => document with
    {
        Row = row,
        Original = [.. document.Original.Skip(rows.First).Take(rows.Count)],
        Version = [.. document.Version.Skip(columns.First).Take(columns.Count)],
        Gold = links
            .Where(l => l.IsTied ? l.Original.All(rows.Holds) : l.Original.All(rows.Holds) && l.Version.All(columns.Holds))
            .Select(l => $"[{Join(l.Original, rows.First)}]:[{Join(l.Version, columns.First)}]").ToHashSet(StringComparer.Ordinal),
    };

    private static string Join(int[] units, int first) => string.Join(',', units.Select(u => (u - first).ToString(CultureInfo.InvariantCulture)));

    private static Link[] Parse(GoldDocument document) => [.. document.Gold.Select(l => l.Split(':')).Select(sides => new Link(Units(sides[0]), Units(sides[1])))];

    private static int[] Units(string side) =>
        [.. side.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(u => int.Parse(u, CultureInfo.InvariantCulture))];

    private sealed record Link(int[] Original, int[] Version)
    {
        public bool IsTied => Original.Length > 0 && Version.Length > 0;
    }

    private sealed record Part(int First, int End)
    {
        public int Count => End - First;

        public bool Holds(int unit) => unit >= First && unit < End;
    }
}
