using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <param name="Text">Null for a unit that was not translated back.</param>
/// <param name="Failure">Why it was not; null where it was.</param>
internal sealed record BackTranslationRecord(string Of, string? Text, string Provider, string? Model, DateTimeOffset Made, string? Failure = null, bool Retryable = false)
{
    public bool IsGap => Failure is not null;

    public static BackTranslationRecord From(BackTranslation back) => new(back.Of.Hex, back.Text, back.Provider, back.Model, back.Made);

    public static BackTranslationRecord From(BackTranslationGap gap) => new(gap.Of.Hex, null, gap.Provider, gap.Model, gap.Made, gap.Reason, gap.Retryable);

    public BackTranslation ToBackTranslation(int unit) => new(new UnitIndex(unit), new ContentHash(Of), Text!, Provider, Model, Made);

    public BackTranslationGap ToGap(int unit) => new(new UnitIndex(unit), new ContentHash(Of), Failure!, Retryable, Provider, Model, Made);
}
