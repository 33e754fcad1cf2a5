using System.Globalization;
using Workbench.Divergences;

namespace Workbench.App.Web.Reading;

/// <content>The pages on which a work is studied and argued about.</content>
public static partial class Addresses
{
    /// <summary>The disputes of all works.</summary>
    public const string Disputes = "/disputes";

    public static string DisputesOf(string workId) => $"{Work(workId)}/disputes";

    public static string Dispute(string flagId) => $"{Disputes}/{Uri.EscapeDataString(flagId)}";

    public static string Dismissals(string workId) => $"{Work(workId)}/dismissals";

    public static string Finding(string workId, int row, FindingIdentity finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{Work(workId)}/findings/{row}/{finding.Key}");

    public static string Renderings(string workId, string? query = null) => $"{Work(workId)}/renderings{Query(("q", query))}";

    public static string Concordance(string workId, string? query = null, string? siglum = null) =>
        $"{Work(workId)}/concordance{Query(("q", query), ("in", siglum))}";

    public static string Glossary(string workId) => $"{Work(workId)}/glossary";

    public static string Names(string workId) => $"{Work(workId)}/names";

    public static string Name(string workId, string key) => $"{Names(workId)}/{Uri.EscapeDataString(key)}";

    public static string Statistics(string workId) => $"{Work(workId)}/statistics";

    /// <summary>The rows behind a plot.</summary>
    /// <param name="siglum">The version; null where it is about all.</param>
    /// <param name="part">The part of the plot: a step, a state, rows from and to; null for the whole.</param>
    public static string PlotRows(string workId, string plot, string? siglum = null, string? part = null, int page = 1) =>
        $"{Statistics(workId)}/{plot}{Query(("siglum", siglum), ("part", part), ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)))}";

    public static string Reader(string workId) => $"{Work(workId)}/read";

    /// <summary>An address with what is asked of it; a value that is null or empty is left out.</summary>
    public static string Query(params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var query = new QueryString();
        foreach (var (name, value) in parts)
        {
            query = string.IsNullOrEmpty(value) ? query : query.Add(name, value);
        }

        return query.ToUriComponent();
    }
}
