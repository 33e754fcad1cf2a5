using System.Diagnostics.CodeAnalysis;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Storage.Shelves;

internal sealed record FlagSpanRecord(int Unit, int Start, string Words)
{
    [return: NotNullIfNotNull(nameof(span))]
    public static FlagSpanRecord? From(FlagSpan? span) => span is null ? null : new FlagSpanRecord(span.Unit.Value, span.Span.Start, span.Words);

    public FlagSpan ToSpan() => new(new UnitIndex(Unit), new Span(Start, Words.Length), Words);
}
