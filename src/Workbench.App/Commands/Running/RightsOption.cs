using System.CommandLine;

namespace Workbench.App.Commands.Running;

/// <summary>The option that says what may be done with a text.</summary>
internal static class RightsOption
{
    private static readonly string[] Words = ["public-domain", "owned", "quote-only"];

    /// <param name="clears">Whether an empty word is allowed, which clears what was said.</param>
    public static Option<string?> Of(bool clears) => new Option<string?>("--rights")
    {
        Description = $"public-domain, owned, or quote-only, which keeps it out of exports{(clears ? "; '' clears it" : "")}.",
        HelpName = "R",
    }.AcceptOnlyFromAmong(clears ? [.. Words, ""] : Words);
}
