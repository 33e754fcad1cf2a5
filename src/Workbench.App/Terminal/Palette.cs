using Spectre.Console;
using Workbench.Divergences;

namespace Workbench.App.Terminal;

/// <summary>What colours mean on a terminal; blue, yellow and orange, which the colour-blind can tell apart.</summary>
internal static class Palette
{
    public static readonly Style Dim = new(decoration: Decoration.Dim);
    public static readonly Style Head = new(decoration: Decoration.Bold);
    public static readonly Style Missing = new(Color.Orange1);

    private static readonly Style Content = new(Color.DeepSkyBlue1, decoration: Decoration.Bold);
    private static readonly Style Number = new(Color.Orange1, decoration: Decoration.Bold);
    private static readonly Style Function = new(Color.DarkCyan);
    private static readonly Style Slight = new(Color.Grey58, decoration: Decoration.Underline);

    public static Style Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Same => Style.Plain,
        DifferenceKind.Content or DifferenceKind.Addition => Content,
        DifferenceKind.Omission => Missing,
        DifferenceKind.Number => Number,
        DifferenceKind.Name or DifferenceKind.Negation or DifferenceKind.Modality or DifferenceKind.Quantity => Content,
        DifferenceKind.FunctionWord or DifferenceKind.Order or DifferenceKind.Inflection or DifferenceKind.Moved => Function,
        _ => Slight,
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Critical => "orangered1",
        Severity.Major => "orange1",
        Severity.Minor => "khaki1",
        _ => "grey58",
    };

    /// <summary>The bands of confidence: high has no colour, for it is as it should be.</summary>
    public static Style OfConfidence(double confidence) => confidence switch
    {
        >= 0.85 => Dim,
        >= 0.70 => new Style(Color.DeepSkyBlue1),
        >= 0.55 => new Style(Color.Yellow),
        _ => new Style(Color.Orange1),
    };
}
