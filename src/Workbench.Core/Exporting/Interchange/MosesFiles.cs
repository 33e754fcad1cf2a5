using System.Text;
using Workbench.Aligning;

namespace Workbench.Exporting.Interchange;

/// <summary>Writes a bitext as Moses and its like take it: two files, line i of one with line i of the other, an empty line for what has no partner.</summary>
public static class MosesFiles
{
    /// <param name="original">Lines of the original.</param>
    /// <param name="version">Lines of the one version chosen.</param>
    /// <exception cref="InputException">There is not exactly one version.</exception>
    public static InterchangeReport Write(Stream original, Stream version, AlignedWork work, InterchangeOptions options)
    {
        var chosen = OneVersion(work, options, "A pair of line files holds one version");
        var count = new CoverageCount(chosen);
        using var ours = WriterOver(original);
        using var theirs = WriterOver(version);
        foreach (var pair in LinkPairs.Of(work.Original, chosen, options, count))
        {
            ours.WriteLine(pair.Original);
            theirs.WriteLine(pair.Version);
        }

        return CoverageCount.Report(work, [count], 0);
    }

    internal static AlignedVersion OneVersion(AlignedWork work, InterchangeOptions options, string why) =>
        VersionChoice.Of(work, options.Versions) is [var only]
            ? work.Versions[only]
            : throw new InputException(work.Work.Id, $"{why}.", $"Name it with --siglum: {string.Join(", ", work.Versions.Select(v => v.Text.Siglum))}.");

    internal static StreamWriter WriterOver(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
}
