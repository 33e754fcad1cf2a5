using Workbench.App.Web.Reading;
using Workbench.App.Web.Wording;
using Workbench.Divergences;

namespace Workbench.App.Web.Components.Rows;

/// <summary>How a marked piece of text looks, and what it answers when asked why.</summary>
public static class PieceStyle
{
    public static string Of(Piece piece)
    {
        var difference = piece.Difference switch
        {
            DifferenceKind.Same => "",
            DifferenceKind.Punctuation => "d d-mark",
            DifferenceKind.Case or DifferenceKind.Spelling => "d d-form",
            DifferenceKind.Order or DifferenceKind.Inflection or DifferenceKind.FunctionWord => "d d-function",
            DifferenceKind.Number => "d d-number",
            DifferenceKind.Moved => "d d-moved",
            _ => "d d-content",
        };
        var size = piece.Difference == DifferenceKind.Same || !IsLong(piece.Text) ? "" : " d-long";
        var finding = piece.Findings.IsEmpty ? "" : $" f f-{piece.Findings[0].Kind.ToString().ToLowerInvariant()}";
        return $"{Class(piece)}{difference}{size}{(piece.OnlyHere ? " d-only" : "")}{finding}".TrimStart();
    }

    /// <summary>By which the reader shows and hides it.</summary>
    public static string Class(Piece piece) => piece.Difference == DifferenceKind.Same ? "" : $"k-{DifferenceNames.Of(piece.Difference)} ";

    private static bool IsLong(string text) => text.AsSpan().Trim().Contains(' ');

    public static string Why(Ui ui, string sister, Piece piece)
    {
        var difference = piece.Difference == DifferenceKind.Same ? null
            : piece.Note is { } note ? note
            : piece.IsCaret ? ui.Format("MissingHere", sister, piece.There)
            : piece.There.Length == 0 ? ui.Format("OnlyHere", sister)
            : ui.Format("OtherwiseThere", ui.Name(piece.Difference), sister, piece.There);
        var findings = piece.Findings.Select(f => $"{ui.Name(f.Kind)} ({ui.Name(f.Severity)}), {f.Version}: {f.Evidence}");
        return string.Join('\n', findings.Prepend(difference).OfType<string>().Distinct(StringComparer.Ordinal));
    }
}
