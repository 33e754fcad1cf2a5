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
    public static UnitRecord From(Unit unit) => new(
        unit.Text,
        unit.Kind,
        unit.Level,
        unit.Locator.Line,
        unit.Locator.Page,
        unit.Sentences.IsDefaultOrEmpty ? null : [.. unit.Sentences.SelectMany(s => new[] { s.Start, s.Length })]);

    public Unit ToUnit() => new(T ?? "", K)
    {
        Level = L,
        Locator = new Locator(N, P),
        Sentences = S is null ? [] : [.. S.Chunk(2).Select(pair => new Span(pair[0], pair[1]))],
    };
}
