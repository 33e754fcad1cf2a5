using System.Collections.Immutable;

namespace Workbench.Importing.Cleaning;

/// <summary>Where the pages of a text start.</summary>
/// <param name="Starts">Places in the source, ascending, each with the label of the page that starts there, and whether the page bears it.</param>
internal sealed record Pagination(ImmutableArray<(int Start, string Label, bool IsPrinted)> Starts)
{
    public static Pagination None { get; } = new([]);

    public bool IsKnown => !Starts.IsEmpty;

    /// <summary>The page of a place in the source; null before the first page.</summary>
    public string? PageOf(int place)
    {
        var at = Index(place);
        return at < 0 ? null : Starts[at].Label;
    }

    /// <summary>Whether the page of a place bears its number.</summary>
    public bool IsPrinted(int place) => Index(place) is >= 0 and var at && Starts[at].IsPrinted;

    /// <summary>Whether a page starts behind the first place and not behind the second.</summary>
    public bool TurnsBetween(int first, int second) => Index(first) != Index(second);

    private int Index(int place)
    {
        var (low, high) = (0, Starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Starts[middle].Start <= place ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
