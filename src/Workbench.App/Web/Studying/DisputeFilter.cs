using System.Collections.Immutable;
using Workbench.App.Web.Reading;
using Workbench.Divergences;

namespace Workbench.App.Web.Studying;

/// <summary>Which disputes are listed, as the address of the list says it; what is empty holds of all.</summary>
public sealed record DisputeFilter(string? Work, string? Status, string? Category, string? Severity, string? Who, string? Siglum)
{
    public bool IsEmpty => string.IsNullOrEmpty(Status) && string.IsNullOrEmpty(Category) && string.IsNullOrEmpty(Severity) && string.IsNullOrEmpty(Who) && string.IsNullOrEmpty(Siglum);

    /// <param name="flags">Those of the work, or of all works.</param>
    public ImmutableArray<Flag> Of(ImmutableArray<Flag> flags) => [.. flags.Where(Holds)];

    /// <summary>The address of the list by this filter.</summary>
    public string Address(int page) => Addresses.Disputes + Addresses.Query(
        ("work", Work), ("status", Status), ("category", Category), ("severity", Severity), ("who", Who), ("siglum", Siglum),
        ("page", page == 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private bool Holds(Flag flag) =>
        Is(Status, flag.Status.ToString())
        && (string.IsNullOrEmpty(Category) || string.Equals(flag.Category, Category, StringComparison.Ordinal) || flag.Category.StartsWith($"{Category}/", StringComparison.Ordinal))
        && Is(Severity, flag.Severity?.ToString() ?? "none")
        && (string.IsNullOrEmpty(Who) || People(flag).Contains(Who))
        && Is(Siglum, flag.Anchor.Siglum ?? "none");

    /// <summary>Everybody who had a part in a dispute.</summary>
    public static IEnumerable<string> People(Flag flag) =>
        flag.Comments.Select(c => c.Who).Concat(flag.Votes.Select(v => v.Who)).Concat(flag.Rulings.Select(r => r.Who)).Prepend(flag.Who);

    private static bool Is(string? wanted, string value) => string.IsNullOrEmpty(wanted) || string.Equals(wanted, value, StringComparison.OrdinalIgnoreCase);
}
