using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.App.Commands.Pipe;

/// <summary>Files of the pipe taken as a work, each version named as on the command line.</summary>
internal static class PipeWork
{
    public static AlignedWork Of(string originalName, Document original, IEnumerable<(string Name, PipePair Pair)> versions) => new(
        new Work("pipe"),
        new WorkText(new TextDescription(originalName, TextRole.Original, original.Language), original),
        [.. versions.Select(v => new AlignedVersion(
            new WorkText(new TextDescription(v.Name, TextRole.Version, v.Pair.Version.Language), v.Pair.Version), v.Pair.Alignment))]);
}
