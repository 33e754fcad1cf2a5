using System.CommandLine;
using Workbench.Works;

namespace Workbench.App.Commands.Running;

/// <summary>An option that takes a language tag.</summary>
internal static class LanguageOption
{
    public static Option<Language?> Of(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TAG",
        CustomParser = result =>
        {
            if (Language.TryParse(result.Tokens.Single().Value, out var language))
            {
                return language;
            }

            result.AddError($"'{result.Tokens.Single().Value}' is no language tag for {name}; write two or three letters, such as ru, en, de.");
            return null;
        },
    };
}
