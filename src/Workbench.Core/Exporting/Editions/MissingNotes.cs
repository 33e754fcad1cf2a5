using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>Which notes of the original a version of the edition does not have.</summary>
internal sealed class MissingNotes
{
    private readonly Edition edition;
    private readonly ILookup<UnitIndex, EditionText> without;

    public MissingNotes(Edition edition)
    {
        this.edition = edition;
        without = edition.Texts.Where(text => !text.IsOriginal)
            .SelectMany(text => edition.Work.Versions[text.Version].Alignment.Links.Where(link => link.IsOmission)
                .SelectMany(link => link.Original).Where(unit => edition.Work.Original.Document[unit].Kind == UnitKind.Note).Select(unit => (unit, text)))
            .ToLookup(pair => pair.unit, pair => pair.text);
    }

    public ImmutableArray<EditionMark> MarksOf(EditionText text, UnitIndex unit) =>
        text.IsOriginal ? [.. without[unit].Select(other => edition.Phrases.MissingNote(other.Label))] : [];
}
