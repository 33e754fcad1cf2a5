using Workbench.App.Commands.Running;
using Workbench.App.Commands.Translating;

namespace Workbench.App.Commands;

/// <summary>Prints the prices that quotes and limits reckon with, as the file they are edited in.</summary>
internal sealed class PricesCommand : Verb
{
    public PricesCommand()
        : base(
            "prices",
            "Print the price table of translation services; save it as prices.json in the workspace and edit it.",
            "workbench prices",
            "workbench prices -o prices.json")
    {
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        var table = PriceFile.Read(run.WorkspaceFolder);
        run.Messages.Detail($"Prices: {table.Source}.");
        run.Results.WriteLine(table.ToJson());
        return Task.FromResult(ExitCode.Done);
    }
}
