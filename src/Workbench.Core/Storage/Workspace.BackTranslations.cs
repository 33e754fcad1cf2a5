using System.Collections.Immutable;
using Workbench.Storage.Shelves;
using Workbench.Works;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>The verb of operations that keep back-translations: they touch no text and no link.</summary>
    public const string BackTranslationVerb = "translate-back";

    /// <summary>The back-translations of a version that are evidence still: of units that read as they did when they were sent.</summary>
    public ImmutableArray<BackTranslation> BackTranslations(string workId, string siglum) => store.Read<ImmutableArray<BackTranslation>>(session =>
    {
        var (id, version) = (Named(workId), Named(siglum));
        return Current(session, id, version, BackTranslationShelf.All(session, id, version), back => (back.Unit, back.Of));
    });

    /// <summary>The units of a version that were not translated back when they were sent, and read as they did then.</summary>
    public ImmutableArray<BackTranslationGap> BackTranslationGaps(string workId, string siglum) => store.Read<ImmutableArray<BackTranslationGap>>(session =>
    {
        var (id, version) = (Named(workId), Named(siglum));
        return Current(session, id, version, BackTranslationShelf.Gaps(session, id, version), gap => (gap.Unit, gap.Of));
    });

    /// <summary>Keeps back-translations of units of a version, in the place of those these units had, and the gaps among them where they had none.</summary>
    /// <exception cref="WorkspaceException">There is no such version, or it has no such unit.</exception>
    public Operation PutBackTranslations(string workId, string siglum, IReadOnlyCollection<BackTranslation> translations, IReadOnlyCollection<BackTranslationGap> gaps, string description)
    {
        var (id, version) = (Named(workId), Named(siglum));
        return Record(BackTranslationVerb, id, version, description, session =>
        {
            var text = TextShelf.RequireRecord(session, id, version);
            if (translations.Select(back => back.Unit).Concat(gaps.Select(gap => gap.Unit)).Any(unit => unit.Value >= text.Units))
            {
                throw new WorkspaceException($"The text '{version}' of '{id}' has {text.Units} units, fewer than were translated back.", "It changed meanwhile: run again.");
            }

            BackTranslationShelf.Put(session, id, version, translations);
            BackTranslationShelf.Put(session, id, version, gaps);
        }, translations.Count);
    }

    private static ImmutableArray<T> Current<T>(IReadSession session, string id, string version, ImmutableArray<T> kept, Func<T, (UnitIndex Unit, ContentHash Of)> place)
    {
        if (kept.IsEmpty)
        {
            return kept;
        }

        var units = TextShelf.Units(session, id, version, 0, int.MaxValue);
        return [.. kept.Where(one => place(one) is var (unit, of) && unit.Value < units.Length && units[unit.Value].Hash == of)];
    }
}
