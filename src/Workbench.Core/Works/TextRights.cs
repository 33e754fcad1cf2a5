using System.Globalization;

namespace Workbench.Works;

/// <summary>What may be done with a text, as its description states it.</summary>
/// <param name="Words">For <see cref="RightsState.QuoteOnly"/>, how many words may be quoted; otherwise 0.</param>
public readonly record struct TextRights(RightsState State, int Words = 0)
{
    private const string Quote = "quote-only";

    private static readonly Dictionary<string, RightsState> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["public-domain"] = RightsState.PublicDomain,
        ["owned"] = RightsState.Owned,
        [Quote] = RightsState.QuoteOnly,
        ["never-export"] = RightsState.NeverExport,
    };

    /// <summary>The words a description may use; <c>quote-only</c> takes a number too: <c>quote-only:300</c>.</summary>
    public static IReadOnlyCollection<string> Known => States.Keys;

    /// <summary>Whether every word of the text may leave the workspace.</summary>
    public bool AllowsAll => State is not (RightsState.QuoteOnly or RightsState.NeverExport);

    /// <summary>Reads what a description states; other words than the known ones forbid nothing.</summary>
    public static TextRights Of(TextDescription description) => TryParse(description.Rights, out var rights) ? rights : default;

    public static bool TryParse(string? text, out TextRights rights)
    {
        rights = default;
        if (text is null)
        {
            return false;
        }

        if (States.TryGetValue(text, out var state))
        {
            rights = new TextRights(state);
            return true;
        }

        var isQuote = text.StartsWith(Quote + ":", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(text.AsSpan(Quote.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var words) && words > 0;
        rights = isQuote ? new TextRights(RightsState.QuoteOnly, int.Parse(text.AsSpan(Quote.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture)) : default;
        return isQuote;
    }

    public override string ToString() => State switch
    {
        RightsState.PublicDomain => "public-domain",
        RightsState.Owned => "owned",
        RightsState.NeverExport => "never-export",
        RightsState.QuoteOnly => Words == 0 ? Quote : string.Create(CultureInfo.InvariantCulture, $"{Quote}:{Words}"),
        _ => "",
    };
}
