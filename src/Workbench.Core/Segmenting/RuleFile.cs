using System.Globalization;

namespace Workbench.Segmenting;

/// <summary>The entries of one <c>*.rules.txt</c> file; its head comment documents the format.</summary>
internal sealed class RuleFile
{
    private static readonly Dictionary<string, AbbreviationRule> AbbreviationSections = new(StringComparer.Ordinal)
    {
        ["never"] = AbbreviationRule.Never,
        ["unless number"] = AbbreviationRule.UnlessNumber,
        ["unless digits"] = AbbreviationRule.UnlessDigits,
        ["unless name"] = AbbreviationRule.UnlessName,
        ["before opener"] = AbbreviationRule.BeforeOpener,
    };

    private static readonly string[] WordSections =
        ["names", "openers", "interjections", "one-letter words", "numbered", "speech verbs", "options"];

    private readonly List<Abbreviation> abbreviations = [];
    private readonly Dictionary<string, List<string>> words = WordSections.ToDictionary(name => name, _ => new List<string>(), StringComparer.Ordinal);

    public IReadOnlyList<Abbreviation> Abbreviations => abbreviations;

    public IReadOnlyList<string> this[string section] => words[section];

    public static RuleFile Embedded(string name)
    {
        using var stream = typeof(RuleFile).Assembly.GetManifestResourceStream(name + ".rules.txt")
            ?? throw new InvalidOperationException($"The assembly has no {name}.rules.txt.");
        using var reader = new StreamReader(stream);
        return Parse(reader);
    }

    /// <exception cref="FormatException">A line is no comment, section or entry of a known section; the message names it.</exception>
    public static RuleFile Parse(TextReader reader)
    {
        var file = new RuleFile();
        string? section = null;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                section = line[1..^1];
            }
            else
            {
                file.AddEntries(section, line, number);
            }
        }

        return file;
    }

    private void AddEntries(string? section, string line, int number)
    {
        foreach (var entry in line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (section is not null && AbbreviationSections.TryGetValue(section, out var rule))
            {
                abbreviations.Add(Abbreviation.Parse(entry, rule));
            }
            else if (section is not null && words.TryGetValue(section, out var list))
            {
                list.Add(entry);
            }
            else
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {number}: '{section}' is no section of a rules file."));
            }
        }
    }
}
