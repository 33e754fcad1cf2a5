using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Exporting.Editions;

/// <summary>Which texts stand in an edition, and in which order.</summary>
internal static class EditionTexts
{
    public static ImmutableArray<EditionText> Of(AlignedWork work, ImmutableArray<string> sigla)
    {
        var places = sigla.IsEmpty
            ? Enumerable.Range(0, work.Versions.Length).Prepend(EditionText.Original)
            : sigla.Distinct(StringComparer.Ordinal).Select(siglum => string.Equals(siglum, work.Original.Siglum, StringComparison.Ordinal) ? EditionText.Original : VersionChoice.PlaceOf(work, siglum));
        var texts = places.Select(version => (Version: version, Text: version == EditionText.Original ? work.Original : work.Versions[version].Text))
            .Where(t => t.Text.Document.Units.IsEmpty || RightsFilter.HasWords(t.Text))
            .Select((t, place) => new EditionText(place, t.Version, t.Text)).ToImmutableArray();
        return texts.IsEmpty ? throw new InputException(work.Work.Id, "No text is left to make an edition of.", "Name others with --siglum.") : texts;
    }
}
