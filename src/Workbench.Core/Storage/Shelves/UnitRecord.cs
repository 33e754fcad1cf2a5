using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <param name="T">The text.</param>
/// <param name="K">The kind.</param>
/// <param name="L">The level of a heading.</param>
/// <param name="N">The line of the source.</param>
/// <param name="P">The printed page.</param>
/// <param name="S">The sentences: start, length, start, length…</param>
internal sealed record UnitRecord(string T, UnitKind K, int L, int? N, string? P, int[]? S)
{
    /// <summary>The byte offset in the source.</summary>
    public long? B { get; init; }

    /// <summary>The file within a container.</summary>
    public string? F { get; init; }

    /// <summary>Emphasis: start, length, kind, start…</summary>
    public int[]? E { get; init; }

    public PassageRecord[]? G { get; init; }

    public AnchorRecord[]? A { get; init; }

    /// <summary>Who wrote the note.</summary>
    public NoteAuthor W { get; init; }

    /// <summary>Whether a person changed it.</summary>
    public bool H { get; init; }

    public static UnitRecord From(Unit unit) => new(
        unit.Text,
        unit.Kind,
        unit.Level,
        unit.Locator.Line,
        unit.Locator.Page,
        unit.Sentences.IsDefaultOrEmpty ? null : [.. unit.Sentences.SelectMany(s => new[] { s.Start, s.Length })])
    {
        B = unit.Locator.Offset,
        F = unit.Locator.Part,
        E = unit.Emphases.IsDefaultOrEmpty ? null : [.. unit.Emphases.SelectMany(e => new[] { e.Span.Start, e.Span.Length, (int)e.Kind })],
        G = unit.Passages.IsDefaultOrEmpty ? null : [.. unit.Passages.Select(p => new PassageRecord(p.Span.Start, p.Span.Length, p.Language.Tag))],
        A = unit.Anchors.IsDefaultOrEmpty ? null : [.. unit.Anchors.Select(a => new AnchorRecord(a.Position, a.Label, a.Note.Value))],
        W = unit.NoteBy,
        H = unit.IsEdited,
    };

    public Unit ToUnit() => new(T ?? "", K)
    {
        Level = L,
        Locator = new Locator(N, P) { Offset = B, Part = F },
        Sentences = S is null ? [] : [.. S.Chunk(2).Select(pair => new Span(pair[0], pair[1]))],
        Emphases = E is null ? [] : [.. E.Chunk(3).Select(e => new Emphasis(new Span(e[0], e[1]), (EmphasisKind)e[2]))],
        Passages = G is null ? [] : [.. G.Select(p => new Passage(new Span(p.S, p.L), Language.Parse(p.G)))],
        Anchors = A is null ? [] : [.. A.Select(a => new NoteAnchor(a.P, a.T ?? "", new UnitIndex(a.N)))],
        NoteBy = W,
        IsEdited = H,
    };
}
