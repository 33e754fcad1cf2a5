using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Sharing;

/// <summary>
/// The links of one version as lines: units of the original, units of the version, state, confidence, hashes of both, marks, sentence links,
/// with tabs between. A line that begins with <c>?</c> is what a merge could not decide.
/// </summary>
internal static class LinkLines
{
    public const string Head = "# workbench links 1";

    private const string None = "-";
    private const string Conflict = "? ";

    public static string Write(IReadOnlyCollection<PackedLink> links)
    {
        var (kept, confirmed) = (links.Count(link => !link.IsConflict), links.Count(link => !link.IsConflict && link.Link.IsPersonal));
        var told = string.Create(CultureInfo.InvariantCulture, $"# {kept} links, {confirmed} confirmed by a person");
        return string.Concat(links.Select(Line).Prepend(told).Prepend(Head).Select(line => line + "\n"));
    }

    /// <exception cref="InputException">A line is none that <see cref="Write"/> makes.</exception>
    public static ImmutableArray<PackedLink> Read(string source, string text)
    {
        var links = ImmutableArray.CreateBuilder<PackedLink>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
            {
                links.Add(Parse(line) ?? throw new InputException(source, "This line is no link of a pack.", "Get the file anew, or take the line as it was before it was edited by hand.", number));
            }
        }

        return links.DrainToImmutable();
    }

    public static string Line(PackedLink packed)
    {
        var link = packed.Link;
        string[] cells =
        [
            Units(link.Original), Units(link.Version), link.State.ToString().ToLowerInvariant(), link.Confidence.ToString("0.###", CultureInfo.InvariantCulture),
            Join(packed.OriginalHashes), Join(packed.VersionHashes), Join(Marks(link)), Join(link.Sentences.Select(Sentence)),
        ];
        return (packed.IsConflict ? Conflict : "") + string.Join('\t', cells);
    }

    private static IEnumerable<string> Marks(Link link)
    {
        if (link.Moved)
        {
            yield return "moved";
        }

        if (link.WasConfirmed)
        {
            yield return "was-confirmed";
        }
    }

    private static string Sentence(Link sentence) =>
        $"{string.Join(',', sentence.Original.AsSpan().ToArray())}:{string.Join(',', sentence.Version.AsSpan().ToArray())}@{sentence.Confidence.ToString("0.###", CultureInfo.InvariantCulture)}";

    private static string Units(UnitGroup units) => Join(units.Select(unit => unit.ToString()));

    private static string Join(IEnumerable<string> words) => string.Join(' ', words) is { Length: > 0 } joined ? joined : None;

    private static PackedLink? Parse(string line)
    {
        var isConflict = line.StartsWith(Conflict, StringComparison.Ordinal);
        try
        {
            return (isConflict ? line[Conflict.Length..] : line).Split('\t') is [var original, var version, var state, var confidence, var ours, var theirs, var marks, var sentences]
                && Enum.TryParse<LinkState>(state, ignoreCase: true, out var known) && !char.IsDigit(state[0])
                && double.Parse(confidence, NumberStyles.Float, CultureInfo.InvariantCulture) is >= 0 and <= 1 and var number
                ? Fitting(new PackedLink(
                    new Link(Group(original, ' '), Group(version, ' '))
                    {
                        State = known,
                        Confidence = number,
                        Moved = Words(marks).Contains("moved"),
                        WasConfirmed = Words(marks).Contains("was-confirmed"),
                        Sentences = [.. Words(sentences).Select(ParseSentence)],
                    },
                    [.. Words(ours)],
                    [.. Words(theirs)])
                { IsConflict = isConflict })
                : null;
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static PackedLink? Fitting(PackedLink packed) =>
        packed.Link.Original.Count == packed.OriginalHashes.Length && packed.Link.Version.Count == packed.VersionHashes.Length && packed.Link.Original.Count + packed.Link.Version.Count > 0 ? packed : null;

    private static Link ParseSentence(string word)
    {
        var (sides, confidence) = (word.Split('@')[0].Split(':'), word.Split('@')[1]);
        return new Link(Group(sides[0], ','), Group(sides[1], ',')) { Confidence = double.Parse(confidence, NumberStyles.Float, CultureInfo.InvariantCulture) };
    }

    private static UnitGroup Group(string units, char separator) => units is None or ""
        ? UnitGroup.Empty
        : UnitGroup.Of([.. units.Split(separator).Select(unit => new UnitIndex(int.Parse(unit, NumberStyles.None, CultureInfo.InvariantCulture)))]);

    private static string[] Words(string cell) => cell == None ? [] : cell.Split(' ');
}
