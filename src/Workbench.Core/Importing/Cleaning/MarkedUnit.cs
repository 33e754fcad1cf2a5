using System.Text;
using Workbench.Works;

namespace Workbench.Importing.Cleaning;

/// <summary>A unit read from text with marks in it: its words, where notes belong to it, and the notes that stood at the foot of its page.</summary>
internal sealed record MarkedUnit(Unit Unit, IReadOnlyList<(int Position, string Label, string Key)> Anchors, IReadOnlyList<(string Label, string Text)> Footnotes)
{
    /// <summary>The name that a note shares with its anchors; empty where its label is enough.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Whether a mark says what kind of unit it is.</summary>
    public bool IsKnown { get; private init; }

    /// <param name="raw">As it stands in the text, marks and all.</param>
    public static MarkedUnit Of(string raw, Locator locator, bool keepsSoftHyphens = false)
    {
        var text = UnitText.Of(raw, keepsSoftHyphens);
        if (!text.AsSpan().ContainsAny(Mark.All))
        {
            return new MarkedUnit(new Unit(text) { Locator = locator }, [], []);
        }

        var (kind, level, opened) = Opening(text);
        var (words, anchors, notes) = (new StringBuilder(), new List<(int, string, string)>(), new List<(string, string)>());
        for (var at = opened; at < text.Length; at++)
        {
            switch (text[at])
            {
                case Mark.Note:
                    var names = Until(text, Mark.NoteEnd, ref at).Split(Mark.Key);
                    anchors.Add((words.Length, names[0], names.Length > 1 ? names[1] : ""));
                    break;
                case Mark.Footnote:
                    notes.Add((Until(text, Mark.NoteEnd, ref at), Until(text, Mark.FootnoteEnd, ref at).Trim()));
                    break;
                case var character when !Mark.All.Contains(character):
                    words.Append(character);
                    break;
            }
        }

        var unit = new Unit(words.ToString().Trim(), kind) { Level = level, Locator = locator };
        return new MarkedUnit(unit, [.. anchors.Select(anchor => (Math.Min(anchor.Item1, unit.Text.Length), anchor.Item2, anchor.Item3))], notes)
        {
            Key = opened > 2 ? text[2..(opened - 1)] : "",
            IsKnown = opened > 0,
        };
    }

    private static (UnitKind Kind, int Level, int Length) Opening(string text) => text[0] switch
    {
        Mark.Heading => (UnitKind.Heading, text[1] - '0', 2),
        Mark.Contents => (UnitKind.Contents, 0, 1),
        Mark.NoteText => (UnitKind.Note, 0, text.Length > 1 && text[1] == Mark.Key ? text.IndexOf(Mark.NoteEnd, StringComparison.Ordinal) + 1 : 1),
        Mark.Furniture => (UnitKind.Furniture, 0, 1),
        Mark.Quotation => (UnitKind.Quotation, 0, 1),
        _ => (UnitKind.Paragraph, 0, 0),
    };

    /// <summary>What stands behind the mark at a place up to the closing one, which becomes the place.</summary>
    private static string Until(string text, char close, ref int at)
    {
        var end = text.IndexOf(close, at + 1);
        end = end < 0 ? text.Length : end;
        var inside = text[(at + 1)..end];
        at = end;
        return inside;
    }
}
