using System.Collections.Immutable;
using Workbench.App.Commands.Translating;
using Workbench.Online;
using Workbench.Storage;
using Workbench.Translating;

namespace Workbench.App.Web.Providers;

/// <summary>The providers that are set up, were asked, or were paid this month: their settings, state and spend.</summary>
public sealed class ProviderBoard(WebServerOptions options, Workspace workspace)
{
    private static readonly ImmutableArray<string> Parts =
        ["URL", "KEY", "SECRET", "REGION", "MODEL", "EMBEDDINGS", "FOLDER", "PROJECT", "SHAPE", "GLOSSARY", "RATE", "CHARACTERS", "PARALLEL"];

    /// <summary>A value that changes no more; another one when something happened.</summary>
    public ImmutableSortedDictionary<string, ProviderStatus> Statuses => options.Activity.Statuses;

    public ImmutableArray<ProviderView> Read()
    {
        var (statuses, spend) = (Statuses, SpendOfMonth());
        return [.. ProviderCatalogue.Names.Where(name => statuses.ContainsKey(name) || spend.ContainsKey(name) || IsSetUp(name)).Select(name =>
            View(name, statuses.GetValueOrDefault(name, ProviderStatus.Idle), spend.GetValueOrDefault(name, MonthSpend.None)))];
    }

    private bool IsSetUp(string name)
    {
        try
        {
            return Parts.Any(part => options.Setting(ProviderOptions.VariableOf(name, part)) is not null);
        }
        catch (InputException)
        {
            return true; // Its settings cannot be read; the view says why.
        }
    }

    private ProviderView View(string name, ProviderStatus status, MonthSpend spend)
    {
        try
        {
            var settings = ProviderOptions.FromEnvironment(name, options.Setting);
            return new ProviderView(name, settings.Host, settings.Key is not null, null, status, spend);
        }
        catch (InputException unreadable)
        {
            return new ProviderView(name, null, false, unreadable.Message, status, spend);
        }
    }

    private Dictionary<string, MonthSpend> SpendOfMonth()
    {
        var now = options.Time.GetLocalNow();
        var month = SpendFile.Read(workspace.Folder).Where(entry =>
            entry.Billing != Billing.NotBilled && TimeZoneInfo.ConvertTime(entry.When, options.Time.LocalTimeZone) is var when && (when.Year, when.Month) == (now.Year, now.Month));
        return month.GroupBy(entry => entry.Provider).ToDictionary(group => group.Key, group => new MonthSpend(
            group.Count(),
            group.Count(entry => entry.Billing == Billing.MaybeBilled),
            group.Sum(entry => entry.Characters),
            [.. group.GroupBy(entry => entry.Cost is null ? null : entry.Currency).Select(costs => (costs.Key, costs.Sum(entry => entry.Cost ?? 0)))]));
    }
}
