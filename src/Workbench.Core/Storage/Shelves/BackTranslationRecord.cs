using Workbench.Works;

namespace Workbench.Storage.Shelves;

internal sealed record BackTranslationRecord(string Of, string Text, string Provider, string? Model, DateTimeOffset Made)
{
    public static BackTranslationRecord From(BackTranslation back) => new(back.Of.Hex, back.Text, back.Provider, back.Model, back.Made);

    public BackTranslation ToBackTranslation(int unit) => new(new UnitIndex(unit), new ContentHash(Of), Text, Provider, Model, Made);
}
