using System.Collections.Immutable;
using Workbench.Storage.Shelves;
using Workbench.Works;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>The back-translations of a version that are evidence still: of units that read as they did when they were sent.</summary>
    public ImmutableArray<BackTranslation> BackTranslations(string workId, string siglum) => store.Read<ImmutableArray<BackTranslation>>(session =>
    {
        var (id, version) = (Named(workId), Named(siglum));
        var kept = BackTranslationShelf.All(session, id, version);
        if (kept.IsEmpty)
        {
            return kept;
        }

        var units = TextShelf.Units(session, id, version, 0, int.MaxValue);
        return [.. kept.Where(back => back.Unit.Value < units.Length && units[back.Unit.Value].Hash == back.Of)];
    });

    /// <summary>Keeps back-translations of units of a version, in the place of those these units had.</summary>
    /// <exception cref="WorkspaceException">There is no such version, or it has no such unit.</exception>
    public Operation PutBackTranslations(string workId, string siglum, IReadOnlyCollection<BackTranslation> translations, string description)
    {
        var (id, version) = (Named(workId), Named(siglum));
        return Record("translate", id, version, description, session =>
        {
            var text = TextShelf.RequireRecord(session, id, version);
            if (translations.Any(back => back.Unit.Value >= text.Units))
            {
                throw new WorkspaceException($"The text '{version}' of '{id}' has {text.Units} units, fewer than were translated back.", "It changed meanwhile: run again.");
            }

            BackTranslationShelf.Put(session, id, version, translations);
        }, translations.Count);
    }
}
