using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Workbench.Aligning;
using Workbench.Divergences;

namespace Workbench.App.Terminal;

/// <summary>Rows side by side where there is room, else each text under the other.</summary>
internal sealed class RowScreen
{
    private const int Gutter = 6;
    private const int Gap = 2;
    private const int LeastColumn = 28;

    private readonly Screen screen;
    private readonly AlignedWork work;
    private readonly int column;
    private readonly bool explain;
    private readonly BackEvidence? back;

    /// <param name="explain">Whether the evidence of the links stands under each row.</param>
    /// <param name="back">Shown under each row that has any.</param>
    public RowScreen(Screen screen, AlignedWork work, bool explain = false, BackEvidence? back = null)
    {
        (this.screen, this.work, this.explain, this.back) = (screen, work, explain, back);
        var texts = work.Versions.Length + 1;
        column = (screen.Width - Gutter - (Gap * texts)) / texts;
    }

    private bool IsWide => column >= LeastColumn;

    public void DrawHead()
    {
        if (work.Versions.Length > 1)
        {
            Legend.Draw(screen);
            screen.Line();
        }

        if (IsWide)
        {
            Write(new Text("row", Palette.Dim), Labels.Select(label => new Text(label, Palette.Head)));
            screen.Line();
        }
    }

    /// <param name="flags">The flags by the number of the row they stand on.</param>
    public void DrawRows(IEnumerable<Row> rows, ILookup<int?, Flag> flags, CancellationToken cancel)
    {
        DrawHead();
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            Draw(row);
            foreach (var line in explain ? EvidenceLines.Of(row) : [])
            {
                screen.Write(Beneath("why", line, Palette.Dim));
            }

            foreach (var evidence in back?.Of(row) ?? [])
            {
                screen.Write(Beneath(new Text("back", Palette.Dim), evidence));
            }

            foreach (var flag in flags[row.Number])
            {
                Draw(flag);
            }

            screen.Line();
        }
    }

    public void Draw(Row row)
    {
        IRenderable[] texts = [RowTexts.Original(work, row), .. RowTexts.Versions(work, row, screen.HasColours)];
        if (IsWide)
        {
            Write(Mark(row), texts);
        }
        else
        {
            Stack(row, texts);
        }
    }

    private void Draw(Flag flag)
    {
        var place = flag.Anchor.Siglum is { } siglum ? $" {siglum}" : "";
        var note = flag.Note.Length > 0 ? $": {flag.Note}" : "";
        screen.Write(Beneath("flag", $"{flag.Id}{place} {flag.Category}{note}", Palette.Head));
    }

    /// <summary>A line of its own under a row.</summary>
    private Table Beneath(string label, string text, Style style) => Beneath(new Text(label, style), new Text(TerminalText.Clean(text), style));

    private Table Beneath(IRenderable label, IRenderable text) =>
        Borderless().AddColumn(Column(Gutter, 1)).AddColumn(Column(screen.Width - Gutter - 1, 0)).AddRow(label, text);

    private IEnumerable<string> Labels =>
        work.Versions.Select(version => version.Text).Prepend(work.Original).Select(text => $"{TerminalText.Clean(text.Description.Label)} · {text.Language}");

    private void Write(IRenderable gutter, IEnumerable<IRenderable> texts)
    {
        var table = Borderless().AddColumn(Column(Gutter, 1));
        var cells = texts.ToList();
        foreach (var _ in cells)
        {
            table.AddColumn(Column(column, Gap));
        }

        screen.Write(table.AddRow([gutter, .. cells]));
    }

    private void Stack(Row row, IRenderable[] texts)
    {
        var table = Borderless().AddColumn(Column(Gutter, 1)).AddColumn(Column(screen.Width - Gutter - 1, 0));
        table.AddRow(Mark(row), texts[0]);
        for (var version = 0; version < work.Versions.Length; version++)
        {
            table.AddRow(new Text(TerminalText.Cut(work.Versions[version].Text.Siglum, Gutter), Palette.Dim), texts[version + 1]);
        }

        screen.Write(table);
    }

    /// <summary>The row's number, and below it how sure its links are, where that is worth a look.</summary>
    private static Paragraph Mark(Row row)
    {
        var mark = new Paragraph(row.Number.ToString(CultureInfo.InvariantCulture), Palette.Head);
        var confidence = row.Cells.Min(cell => cell.Confidence);
        return confidence >= 0.995 ? mark : mark.Append($"\n{confidence.ToString("0.00", CultureInfo.InvariantCulture)}", Palette.OfConfidence(confidence));
    }

    private static Table Borderless() => new Table().NoBorder().HideHeaders();

    private static TableColumn Column(int width, int gap) => new TableColumn("") { Width = width, Padding = new Padding(0, 0, gap, 0) };
}
