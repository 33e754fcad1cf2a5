using System.Globalization;
using Workbench.Aligning;
using Workbench.App.Terminal;

namespace Workbench.App.Commands.Works;

/// <summary>An alignment in a line or two.</summary>
internal static class AlignmentScreen
{
    private const double Doubtful = 0.7;

    public static void Draw(Screen screen, string siglum, Alignment alignment)
    {
        var doubtful = alignment.Links.Count(link => link.Confidence < Doubtful);
        screen.MarkupLine(
            $"[bold]{Screen.Escape(siglum)}[/]  {Counts.Of(alignment.Links.Length, "link")}: {LinkShapes.Describe([alignment])}; "
            + $"mean confidence {Mean(alignment)}{(doubtful == 0 ? "" : $"; [orange1]{Number(doubtful)} doubtful[/]")}");
    }

    public static string Mean(Alignment alignment) => alignment.MeanConfidence.ToString("0.000", CultureInfo.CurrentCulture);

    private static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);
}
