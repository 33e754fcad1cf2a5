using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Core.Tests.Exporting.Interchange;

/// <summary>A work made up from a number: any kinds of units, any shapes of links, passages moved, every state.</summary>
internal sealed class RandomWork
{
    private static readonly string[] Words = ["река", "мост", "R&D", "<b>", "\"да\"", "it’s", "old", "Größe", "\U0001F600", "1,500", "—", "сад", "a", "the", "\u05E9\u05DC\u05D5\u05DD"];

    private readonly Random random;

    private RandomWork(int seed) => random = new Random(seed);

    public static AlignedWork Of(int seed, int versions)
    {
        var maker = new RandomWork(seed);
        var original = maker.Text("original", TextRole.Original, Language.Russian, maker.random.Next(1, 9));
        return new AlignedWork(new Work("river", "Река & мост", "И. Автор"), original, [.. Enumerable.Range(1, versions).Select(v => maker.Version($"v-{v}", original))]);
    }

    /// <summary>Flags on some of the rows, of all versions or of one, on words or on all, with whatever people say.</summary>
    public static ImmutableArray<Flag> FlagsOn(AlignedWork work, int seed)
    {
        var random = new Random(seed);
        return [.. work.Rows.Where(_ => random.Next(2) == 0).Select((row, i) =>
        {
            var version = row.Original.IsEmpty ? row.Cells.ToList().FindIndex(cell => !cell.Units.IsEmpty) : random.Next(work.Versions.Length);
            var isOfRow = !row.Original.IsEmpty && random.Next(2) == 0;
            var anchor = FlagAnchor.Of(work, row, isOfRow ? null : work.Versions[version].Text.Siglum);
            var marked = anchor.Version.IsEmpty ? null : FlagSpan.Find(work.Versions[version].Text.Document, anchor.Version, ".");
            return new Flag($"f{i}", work.Work.Id, anchor with { VersionWords = marked }, "Анна & <b>", DateTimeOffset.UnixEpoch.AddMinutes(i))
            {
                Severity = random.Next(2) == 0 ? Severity.Major : null,
                Note = string.Join(' ', Enumerable.Range(0, random.Next(4)).Select(_ => Words[random.Next(Words.Length)])),
                Tags = random.Next(2) == 0 ? ["tone"] : [],
                Comments = random.Next(2) == 0 ? [new FlagComment("boris", DateTimeOffset.UnixEpoch, "\"so\"\nand <so> \u0001")] : [],
                Votes = random.Next(2) == 0 ? [new FlagVote("boris", DateTimeOffset.UnixEpoch, VoteSide.For)] : [],
                Rulings = random.Next(2) == 0 ? [new FlagRuling("anna", DateTimeOffset.UnixEpoch, "река", "why ]]> not")] : [],
            };
        })];
    }

    private AlignedVersion Version(string siglum, WorkText original)
    {
        var shapes = new List<(int Original, int Version)>();
        for (var left = original.Document.Units.Length; left > 0 || shapes.Count == 0;)
        {
            var ours = Math.Min(left, random.Next(0, 3));
            var theirs = random.Next(ours == 0 ? 1 : 0, 3);
            shapes.Add((ours, theirs));
            left -= ours;
        }

        // Something must be tied, or no reader finds a translation in it.
        shapes[0] = (Math.Max(1, shapes[0].Original), Math.Max(1, shapes[0].Version));
        shapes = Fitting(shapes, original.Document.Units.Length);
        var text = Text(siglum, TextRole.Version, Language.English, shapes.Sum(shape => shape.Version));
        var links = Links(shapes, original, text);
        return new AlignedVersion(text, new Alignment(original.Document.Units.Length, text.Document.Units.Length, ReadingOrder.Sort(links, text.Document.Units.Length)));
    }

    private static List<(int Original, int Version)> Fitting(List<(int Original, int Version)> shapes, int units)
    {
        var fitting = new List<(int, int)>();
        foreach (var (ours, theirs) in shapes)
        {
            var taken = Math.Min(ours, units);
            units -= taken;
            if (taken + theirs > 0)
            {
                fitting.Add((taken, theirs));
            }
        }

        return fitting;
    }

    private List<Link> Links(List<(int Original, int Version)> shapes, WorkText original, WorkText version)
    {
        var order = Enumerable.Range(0, shapes.Count).ToArray();
        var both = order.Where(i => shapes[i].Original > 0 && shapes[i].Version > 0).ToArray();
        var moved = new HashSet<int>();
        if (both.Length > 2 && random.Next(3) == 0)
        {
            var (first, second) = (both[random.Next(both.Length)], both[random.Next(both.Length)]);
            (order[first], order[second]) = (order[second], order[first]);
            moved = first == second ? [] : [first, second];
        }

        var starts = new int[shapes.Count];
        var next = 0;
        foreach (var shape in order)
        {
            starts[shape] = next;
            next += shapes[shape].Version;
        }

        var at = 0;
        var links = new List<Link>();
        for (var i = 0; i < shapes.Count; i++)
        {
            var link = new Link(UnitGroup.Range(at, shapes[i].Original), UnitGroup.Range(starts[i], shapes[i].Version))
            {
                State = (LinkState)random.Next(5),
                Confidence = random.Next(1001) / 1000.0,
                Moved = moved.Contains(i),
            };
            links.Add(link with { Sentences = Sentences(link, original, version) });
            at += shapes[i].Original;
        }

        return links;
    }

    private ImmutableArray<Link> Sentences(Link link, WorkText original, WorkText version)
    {
        var (ours, theirs) = (link.Original.Sum(u => original.Document[u].Sentences.Length), link.Version.Sum(u => version.Document[u].Sentences.Length));
        if (ours == 0 || theirs == 0 || random.Next(2) == 0)
        {
            return [];
        }

        var made = new List<Link>();
        for (var (o, v) = (0, 0); o < ours || v < theirs;)
        {
            var (takeOurs, takeTheirs) = (Math.Min(ours - o, random.Next(1, 3)), Math.Min(theirs - v, random.Next(1, 3)));
            made.Add(new Link(UnitGroup.Range(o, takeOurs), UnitGroup.Range(v, takeTheirs)) { Confidence = random.Next(1001) / 1000.0 });
            (o, v) = (o + takeOurs, v + takeTheirs);
        }

        return [.. made];
    }

    private WorkText Text(string siglum, TextRole role, Language language, int units) =>
        new(new TextDescription(siglum, role, language) { Translator = role == TextRole.Version ? "A & B" : null, Year = 1900 + units }, new Document(language, [.. Enumerable.Range(0, units).Select(_ => Unit())]));

    private Unit Unit()
    {
        var text = "";
        var sentences = ImmutableArray.CreateBuilder<Span>();
        for (var sentence = random.Next(1, 4); sentence > 0; sentence--)
        {
            var words = string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words[random.Next(Words.Length)])) + ".";
            text += text.Length > 0 ? " " : "";
            sentences.Add(new Span(text.Length, words.Length));
            text += words;
        }

        var kind = random.Next(3) == 0 ? (UnitKind)random.Next(5) : UnitKind.Paragraph;
        return new Unit(text, kind)
        {
            Level = kind == UnitKind.Heading ? random.Next(1, 4) : 0,
            Sentences = sentences.ToImmutable(),
            Locator = random.Next(2) == 0 ? new Locator(null, $"{random.Next(1, 99)}") : default,
        };
    }
}
