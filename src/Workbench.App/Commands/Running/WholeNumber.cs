using System.CommandLine;
using System.Globalization;

namespace Workbench.App.Commands.Running;

/// <summary>The rule that a number an option takes lies in a range. What is no number at all is told by the parser.</summary>
internal static class WholeNumber
{
    public static void Require(Option<int> option, int least, int most, string message) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && (number < least || number > most))
        {
            result.AddError(message);
        }
    });
}
