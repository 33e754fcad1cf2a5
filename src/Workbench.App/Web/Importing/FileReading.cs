using Workbench.App.Commands.Importing;
using Workbench.App.Commands.Importing.Tools;
using Workbench.App.Commands.Running;
using Workbench.Importing.Bitexts;

namespace Workbench.App.Web.Importing;

/// <summary>How a file is read under a plan: as a text, as a bitext, or not at all.</summary>
/// <param name="Problem">Why it cannot be read; null when it can.</param>
public sealed record FileReading(ImportSource? Text, BitextResult? Bitext, string? Problem)
{
    public static FileReading Of(FilePlan plan)
    {
        try
        {
            var file = plan.File.Read();
            return BitextImporter.IsBitext(file)
                ? new FileReading(null, BitextImporter.Import(file, new BitextOptions { Encoding = plan.Encoding }, _ => null), null)
                : new FileReading(ImportSource.Of([file], plan.Options(MachineConverter.Default)), null, null);
        }
        catch (Exception unread) when (unread is InputException or UsageException or FormatException)
        {
            return new FileReading(null, null, unread.Message);
        }
    }
}
