using System.CommandLine;
using Workbench.Works;

namespace Workbench.App.Commands.Running;

/// <summary>The option that says what may be done with a text.</summary>
internal static class RightsOption
{
    /// <param name="clears">Whether an empty word is allowed, which clears what was said.</param>
    public static Option<string?> Of(bool clears)
    {
        var option = new Option<string?>("--rights")
        {
            Description = $"What exports may do with it: {string.Join(", ", TextRights.Known)}; quote-only:300 lets the first 300 words go{(clears ? "; '' clears it" : "")}.",
            HelpName = "R",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !(clears && word.Length == 0) && !TextRights.TryParse(word, out _))
            {
                result.AddError($"--rights takes {string.Join(", ", TextRights.Known)}, or quote-only:N with the number of words that may be quoted; not '{word}'.");
            }
        });
        return option;
    }
}
