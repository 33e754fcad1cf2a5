using System.Text.RegularExpressions;

namespace Workbench.Online.Tests.Support;

/// <summary>The real server with its Russian pair mended: without the tagger that breaks on some sentences.</summary>
public sealed partial class SteadyApertiumServer : ApertiumServer
{
    private readonly string folder = Directory.CreateTempSubdirectory("workbench-pairs-").FullName;

    protected override string Pairs
    {
        get
        {
            var modes = Directory.CreateDirectory(Path.Combine(folder, "modes")).FullName;
            var mode = File.ReadAllText($"{Modes}/rus-ukr.mode").Replace("cg-proc -w", "cg-proc -n -w -1", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(modes, "rus-ukr.mode"), Tagger().Replace(mode, ""));
            return folder;
        }
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"apertium-tagger -g \$2 [^|]*\| ")]
    private static partial Regex Tagger();
}
