using Workbench.Importing;
using Workbench.Importing.Cleaning;
using Workbench.Works;

namespace Workbench.App.Commands.Importing;

/// <summary>How a source was read, as one line that a workspace keeps with the text: <c>layout=auto clean=auto,-plates</c>.</summary>
internal static class Reading
{
    public static string Of(ImportOptions options)
    {
        string?[] words =
        [
            $"layout={options.Layout.ToString().ToLowerInvariant()}",
            $"clean={options.Cleaning}",
            options.Encoding is { } encoding ? $"encoding={encoding}" : null,
            options.Language is { } language ? $"language={language}" : null,
        ];
        return string.Join(' ', words.OfType<string>());
    }

    public static ImportOptions Parse(string line)
    {
        var options = new ImportOptions();
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var value = word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..];
            options = word[..^(value.Length + 1)] switch
            {
                "layout" => options with { Layout = Enum.Parse<UnitLayout>(value, ignoreCase: true) },
                "clean" => options with { Cleaning = CleaningChoice.Parse(value) },
                "encoding" => options with { Encoding = value },
                "language" => options with { Language = Language.Parse(value) },
                _ => options,
            };
        }

        return options;
    }
}
