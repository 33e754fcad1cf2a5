using Workbench.App.Terminal;

namespace Workbench.App.Commands.Pipe;

/// <summary>The links of a pair of files with their texts, for the eye.</summary>
internal static class PairScreen
{
    public static void Draw(Screen screen, PipePair pair, string original, string version)
    {
        var work = PipeWork.Of(original, pair.Original, [(version, pair)]);
        var rows = new RowScreen(screen, work);
        rows.DrawHead();
        foreach (var row in work.Rows)
        {
            rows.Draw(row);
        }

        screen.Line($"{pair.Alignment.Links.Length} links: {LinkShapes.Describe([pair.Alignment])}.");
    }
}
