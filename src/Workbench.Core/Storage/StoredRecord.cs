namespace Workbench.Storage;

/// <summary>What a store keeps: bytes under a kind and an id, in an order among the children of a parent.</summary>
/// <param name="Kind">A short ASCII word: <c>unit</c>, <c>link</c>.</param>
/// <param name="Id">1 to 200 UTF-16 units of well-formed text, unique within the kind, compared byte for byte.</param>
/// <param name="Parent">The same kind of name, or null; no record of that id need exist.</param>
/// <param name="Revision">Counts the writes of this record from 1; 0 in a record not yet stored.</param>
public sealed record StoredRecord(string Kind, string Id, string? Parent, long Order, long Revision, ReadOnlyMemory<byte> Body)
{
    public const int LongestId = 200;

    /// <exception cref="ArgumentException">Kind, id or parent cannot be stored by every engine.</exception>
    public void RequireStorable()
    {
        RequireKind(Kind);
        RequireName(Id, nameof(Id));
        if (Parent is not null)
        {
            RequireName(Parent, nameof(Parent));
        }
    }

    private static void RequireKind(string kind)
    {
        if (kind.Length is 0 or > 40 || !kind.All(c => char.IsAsciiLetterLower(c) || c == '-'))
        {
            throw new ArgumentException($"'{kind}' is no kind of record: it takes 1 to 40 lower-case ASCII letters and hyphens.", nameof(kind));
        }
    }

    private static void RequireName(string name, string part)
    {
        if (name.Length is 0 or > LongestId)
        {
            throw new ArgumentException($"The {part} of a record has 1 to {LongestId} characters, not {name.Length}.", part);
        }

        // Half a surrogate pair would be replaced on its way to UTF-8, and two names would become one.
        for (var i = 0; i < name.Length; i += char.IsSurrogate(name[i]) ? 2 : 1)
        {
            if (char.IsSurrogate(name[i]) && (i + 1 == name.Length || !char.IsSurrogatePair(name[i], name[i + 1])))
            {
                throw new ArgumentException($"The {part} of a record is no well-formed text.", part);
            }
        }
    }
}
