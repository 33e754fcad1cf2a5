using Workbench.Aligning;
using Workbench.Storage.Journal;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <summary>A local change of an alignment: some links make room for others over the same units.</summary>
internal static class LinkReplacement
{
    /// <exception cref="WorkspaceException">A link is no longer as it was read, or the units covered are not the same.</exception>
    public static void Replace(RecordingSession session, string text, IReadOnlyList<Link> before, IReadOnlyList<Link> after)
    {
        RequireSameUnits(before, after, link => link.Original);
        RequireSameUnits(before, after, link => link.Version);
        var removed = before.Select(link => RequireStored(session, text, link)).ToList();
        var placed = Placed(text, before, removed, after).ToList();
        foreach (var id in removed.Select(r => r.Id).Except(placed.Select(r => r.Id), StringComparer.Ordinal))
        {
            session.Remove(Keys.Link, id);
        }

        foreach (var record in placed)
        {
            session.Set(record);
        }
    }

    /// <summary>A link of which only something was said stays where it is: the links before it need not be among these.</summary>
    private static IEnumerable<StoredRecord> Placed(string text, IReadOnlyList<Link> before, IReadOnlyList<StoredRecord> removed, IReadOnlyList<Link> after)
    {
        var places = before.Zip(removed).ToDictionary(pair => (pair.First.Original, pair.First.Version), pair => pair.Second.Order);
        var head = LinkOrder.Before(removed.Min(r => r.Order));
        foreach (var link in after)
        {
            var record = LinkOrder.Records(text, [link], head).Single();
            var placed = places.TryGetValue((link.Original, link.Version), out var place) ? record with { Order = place } : record;
            head = placed.Order >> 32;
            yield return placed;
        }
    }

    private static void RequireSameUnits(IReadOnlyList<Link> before, IReadOnlyList<Link> after, Func<Link, UnitGroup> side)
    {
        var old = before.SelectMany(side).Order().ToList();
        if (before.Count == 0 || !old.SequenceEqual(after.SelectMany(side).Order()))
        {
            throw new WorkspaceException(
                $"The new links do not cover the same units as the old ones ({string.Join(' ', before)} and {string.Join(' ', after)}).",
                "Every unit of the old links must be in exactly one of the new.");
        }
    }

    private static StoredRecord RequireStored(RecordingSession session, string text, Link link)
    {
        var stored = session.Find(Keys.Link, Keys.LinkOf(text, link));
        return stored is not null && stored.Body.Span.SequenceEqual(Codec.Write(LinkRecord.From(link)))
            ? stored
            : throw new WorkspaceException($"The link {link} of '{text}' was changed meanwhile.", "Read the alignment again and repeat the change.");
    }
}
