using Workbench.Aligning;
using Workbench.Storage.Journal;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <summary>A local change of an alignment: some links make room for others over the same units.</summary>
internal static class LinkReplacement
{
    /// <param name="isAsStored">Whether the links before are known to be stored as they are.</param>
    /// <exception cref="WorkspaceException">A link is no longer as it was read, or the units covered are not the same.</exception>
    public static void Replace(RecordingSession session, string text, IReadOnlyList<Link> before, IReadOnlyList<Link> after, bool isAsStored = false)
    {
        RequireSameUnits(before, after, link => link.Original);
        RequireSameUnits(before, after, link => link.Version);
        var removed = before.Select(link => RequireStored(session, text, link, isAsStored)).ToList();
        var gone = removed.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var record in Placed(text, before, removed, after).ToList())
        {
            if (gone.Remove(record.Id, out var there))
            {
                session.Replace(there, record);
            }
            else
            {
                session.Put(record);
            }
        }

        foreach (var record in gone.Values)
        {
            session.Remove(record);
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

    private static StoredRecord RequireStored(RecordingSession session, string text, Link link, bool isAsStored)
    {
        var stored = session.Find(Keys.Link, Keys.LinkOf(text, link));
        return stored is not null && (isAsStored || stored.Body.Span.SequenceEqual(Codec.Write(link, LinkJson.Write)))
            ? stored
            : throw new WorkspaceException($"The link {link} of '{text}' was changed meanwhile.", "Read the alignment again and repeat the change.");
    }
}
