using System.Globalization;

namespace Workbench.Online;

/// <summary>How fast a service may be asked, where the user knows better than the protocol; null for the protocol's own.</summary>
/// <param name="RequestsPerSecond">Requests in a second.</param>
/// <param name="SizePerMinute">Text in a minute, in what the provider counts.</param>
/// <param name="Parallel">Requests on their way at the same time.</param>
public sealed record ProviderPace(double? RequestsPerSecond = null, double? SizePerMinute = null, int? Parallel = null)
{
    private const int MostParallel = 256;

    /// <exception cref="InputException">A variable holds no such number.</exception>
    internal static ProviderPace Read(Func<string, (string Variable, string? Value)> read) =>
        new(Positive(read("RATE")), Positive(read("CHARACTERS")), Count(read("PARALLEL")));

    private static double? Positive((string Variable, string? Value) part) => part.Value switch
    {
        null => null,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number > 0 => number,
        _ => throw new InputException(part.Variable, "this is no number above 0.", "Write it as 2.5."),
    };

    private static int? Count((string Variable, string? Value) part) => part.Value switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostParallel => number,
        _ => throw new InputException(part.Variable, $"this is no whole number from 1 to {MostParallel}.", "Write it as 4."),
    };
}
