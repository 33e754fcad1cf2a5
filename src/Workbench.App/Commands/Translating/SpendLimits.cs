using System.CommandLine;
using System.Globalization;
using Workbench.App.Commands.Running;
using Workbench.Translating;

namespace Workbench.App.Commands.Translating;

/// <summary>The options that say how much a run may send, and what it may cost.</summary>
internal sealed class SpendLimits
{
    private readonly Option<decimal?> maxCost = Limit<decimal>("--max-cost", "Send nothing that would make the run cost more, in the currency of the price table.", "MONEY");
    private readonly Option<long?> maxCharacters = Limit<long>("--max-characters", "Send no more characters than this.", "N");

    public IEnumerable<Option> All => [maxCost, maxCharacters];

    public bool AreSet(VerbRun run) => run.Value(maxCost) is not null || run.Value(maxCharacters) is not null;

    /// <summary>A ledger that forbids each request that would go over a limit.</summary>
    public SpendBudget Budget(VerbRun run, ISpendLedger ledger, Price? price) => new(ledger, price, run.Value(maxCost), run.Value(maxCharacters));

    /// <exception cref="TranslationException">The calls would go over a limit: nothing has been sent.</exception>
    public void Require(VerbRun run, IReadOnlyCollection<PaidCall> calls, string provider, Price? price) =>
        SpendBudget.Require(calls, provider, price, run.Value(maxCost), run.Value(maxCharacters));

    private static Option<T?> Limit<T>(string name, string description, string help)
        where T : struct, IComparable<T>
    {
        var option = new Option<T?>(name) { Description = description, HelpName = help };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && decimal.TryParse(token.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number < 0)
            {
                result.AddError($"{name} takes a number from 0 on.");
            }
        });
        return option;
    }
}
