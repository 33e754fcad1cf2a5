using Workbench.App.Terminal;
using Workbench.Divergences;

namespace Workbench.App.Commands.Pipe;

/// <summary>The links of a pair of files with their texts, for the eye.</summary>
internal static class PairScreen
{
    public static void Draw(Screen screen, PipePair pair, string original, string version, bool explain, CancellationToken cancel)
    {
        var work = PipeWork.Of(original, pair.Original, [(version, pair)]);
        new RowScreen(screen, work, explain).DrawRows(work.Rows, Enumerable.Empty<Flag>().ToLookup(_ => (int?)null), cancel);
        screen.Line($"{Counts.Of(pair.Alignment.Links.Length, "link")}: {LinkShapes.Describe([pair.Alignment])}.");
    }
}
