using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Importing.Marking;

/// <summary>Takes up a text as a reader walks through its mark-up, cuts it into units, and ties notes to their anchors.</summary>
internal sealed class UnitCollector(string source)
{
    private readonly List<Unit> units = [];
    private readonly List<(int Unit, NoteAnchor Anchor, string Note)> anchors = [];
    private readonly Dictionary<string, int> notes = new(StringComparer.Ordinal);
    private readonly MarkedText text = new();
    private Locator locator;
    private bool placed;
    private (string Id, NoteAuthor By, int First)? note;

    /// <summary>The printed page that the text has come to.</summary>
    public string? Page { get; set; }

    public int Count => units.Count;

    /// <summary>Whether the unit under way has nothing yet.</summary>
    public bool IsBlank => text.IsBlank;

    public bool IsInNote => note is not null;

    public void Append(ReadOnlySpan<char> characters, Locator place)
    {
        if (!placed && !UnitText.IsBlank(characters))
        {
            (locator, placed) = (place with { Page = Page }, true);
        }

        text.Append(characters);
        UnitSize.Check(source, text.Length, locator.Line);
    }

    /// <summary>Takes back the white space at the end, and a hyphen when the word goes on after it.</summary>
    public void JoinToNext(bool dropsHyphen) => text.TrimEnd(dropsHyphen);

    public void Begin(TextMark mark) => text.Begin(mark);

    /// <summary>Reads what a mark is about; without a mark it only reads.</summary>
    public void Within(TextMark? mark, Action read)
    {
        if (mark is { } begins)
        {
            text.Begin(begins);
        }

        read();
        if (mark is { } ends)
        {
            text.End(ends);
        }
    }

    public void End(TextMark mark) => text.End(mark);

    /// <summary>A note belongs to the text here.</summary>
    /// <param name="note">As <see cref="BeginNote"/> names it, before or after.</param>
    public void Anchor(string label, string note) => text.Anchor(label, note);

    /// <summary>Ends the unit under way, if it has any text.</summary>
    public void Flush(UnitKind kind, int level = 0)
    {
        var marked = text.Take();
        var place = locator;
        (locator, placed) = (default, false);
        if (marked.Text.Length == 0)
        {
            AnchorBefore(marked);
            return;
        }

        var asNote = note is not null && kind != UnitKind.Furniture;
        foreach (var (position, label, target) in marked.Anchors)
        {
            anchors.Add((units.Count, new NoteAnchor(position, label, default), target));
        }

        units.Add(new Unit(marked.Text, asNote ? UnitKind.Note : kind)
        {
            Level = kind == UnitKind.Heading && !asNote ? Math.Max(1, level) : 0,
            Locator = place,
            Emphases = marked.Emphases,
            Passages = marked.Passages,
            NoteBy = note?.By ?? NoteAuthor.Unknown,
        });
    }

    /// <summary>The units from here on are a note, until <see cref="EndNote"/>.</summary>
    public void BeginNote(string id, NoteAuthor by = NoteAuthor.Unknown) => note = (id, by, units.Count);

    public void EndNote()
    {
        if (note is not { } ended)
        {
            return;
        }

        note = null;
        if (ended.First == units.Count)
        {
            return;
        }

        notes.TryAdd(ended.Id, ended.First);
        var by = ended.By != NoteAuthor.Unknown ? ended.By : NoteAuthors.Of(units[ended.First].Text, units[^1].Text);
        for (var i = ended.First; i < units.Count && by != ended.By; i++)
        {
            units[i] = units[i] with { NoteBy = by };
        }
    }

    /// <summary>All units, anchors tied to their notes. An anchor whose note has no text is left out.</summary>
    public ImmutableArray<Unit> Finish()
    {
        foreach (var group in anchors.Where(anchor => notes.ContainsKey(anchor.Note)).GroupBy(anchor => anchor.Unit))
        {
            units[group.Key] = units[group.Key] with
            {
                Anchors = [.. group.Select(anchor => anchor.Anchor with { Note = new UnitIndex(notes[anchor.Note]) })],
            };
        }

        return [.. units];
    }

    // An anchor in a paragraph of its own belongs to the end of what stands before it.
    private void AnchorBefore(MarkedUnit marked)
    {
        foreach (var (_, label, target) in units.Count > 0 ? marked.Anchors : [])
        {
            anchors.Add((units.Count - 1, new NoteAnchor(units[^1].Text.Length, label, default), target));
        }
    }
}
