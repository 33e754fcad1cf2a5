using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;

namespace Workbench.Importing.Bitexts;

/// <summary>What a file says of a link in words of Workbench's own.</summary>
internal static class LinkFacts
{
    /// <param name="find">The value said under a name such as <c>original-units</c>; null where it is not said.</param>
    public static BitextPair With(BitextPair pair, Func<string, string?> find) => pair with
    {
        OriginalUnits = Numbers(find("original-units")),
        VersionUnits = Numbers(find("version-units")),
        OriginalLengths = Lengths(find("original-lengths")),
        VersionLengths = Lengths(find("version-lengths")),
        IsMoved = find("moved") == "yes",
        Confidence = Confidence(find("confidence")),
    };

    public static LinkState? State(string? value) => Enum.TryParse<LinkState>(value, ignoreCase: true, out var state) && Enum.IsDefined(state) && !char.IsDigit(value![0]) ? state : null;

    public static double Confidence(string? value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence) && confidence is >= 0 and <= 1 ? confidence : 1;

    // An attribute without value is a side without units, one that is not there no numbers at all.
    private static ImmutableArray<int> Numbers(string? value) => value is null ? default : Lengths(value);

    private static ImmutableArray<int> Lengths(string? value) =>
        [.. (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : -1)];
}
