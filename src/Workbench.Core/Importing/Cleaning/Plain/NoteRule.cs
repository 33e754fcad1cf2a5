using System.Globalization;
using Workbench.Importing.Layouts;
using Workbench.Importing.Notes;

namespace Workbench.Importing.Cleaning.Plain;

/// <summary>Ties notes that stand behind the text, or behind its chapters, to their marks in it: <c>[1]</c>, <c>(1)</c>, <c>*</c>, <c>¹</c>.</summary>
internal sealed class NoteRule() : PlainRule("notes", "notes that open with [1], (1), * or a raised figure are tied to that mark in the text")
{
    private const int MostRemarks = 3;

    protected override Findings Find(PlainBlocks blocks)
    {
        var patches = new List<Patch>();
        var notes = NoteFinder.Find(blocks, block => blocks.MarkOf(block) != Mark.Furniture);
        for (var n = 0; n < notes.Count; n++)
        {
            var key = $"{Mark.Key}{n.ToString(CultureInfo.InvariantCulture)}{Mark.NoteEnd}";
            if (blocks.IsMarked(notes[n].Block))
            {
                continue;
            }

            patches.Add(Marked(blocks, notes[n].Block, $"{Mark.NoteText}{key}"));
            patches.AddRange(notes[n].Anchors.Select(anchor => Anchor(blocks, anchor.Block, anchor.Sign, key)).OfType<Patch>());
        }

        patches.AddRange(Remarks(blocks, notes).Select(block => Marked(blocks, block, $"{Mark.NoteText}")));
        return new Findings([.. patches.OrderBy(patch => patch.Start)], patches.Count > 0);
    }

    private Patch? Anchor(PlainBlocks blocks, int block, NoteSign sign, string key)
    {
        var text = blocks[block].Span;
        var end = sign.Start + sign.Length;
        var start = text[sign.Start - 1] == ' ' && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? sign.Start - 1 : sign.Start;
        return blocks.PlaceIn(block, start, end - start) is { } place ? Replace(place, end - start, $"{Mark.Note}{sign.Label}{key}") : null;
    }

    /// <summary>What an editor says after the notes of a scraped page, before its links.</summary>
    private static IEnumerable<int> Remarks(PlainBlocks blocks, List<FoundNote> notes)
    {
        if (notes.Count == 0 || notes[^1].Block - notes[0].Block >= notes.Count)
        {
            return [];
        }

        var end = notes[^1].Block + 1;
        while (end < blocks.Count && !blocks.IsMarked(end) && end - notes[^1].Block <= MostRemarks && LineLook.EndsSentence(blocks[end].Span))
        {
            end++;
        }

        return end < blocks.Count && blocks.MarkOf(end) == Mark.Furniture ? Enumerable.Range(notes[^1].Block + 1, end - notes[^1].Block - 1) : [];
    }
}
