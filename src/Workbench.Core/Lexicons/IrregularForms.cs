using System.Reflection;
using System.Text;
using Workbench.Works;

namespace Workbench.Lexicons;

/// <summary>Forms that no stemmer brings back to their word: went, children; шёл, людей. Tables of the language, as data.</summary>
public static class IrregularForms
{
    private static readonly Lazy<Dictionary<string, string>> English = new(() => Load("irregular.en.rules.txt"));
    private static readonly Lazy<Dictionary<string, string>> Russian = new(() => Load("irregular.ru.rules.txt"));

    /// <summary>The word that a form belongs to, or the form itself. Takes lower case with ё as е.</summary>
    public static string WordOf(string form, Language language)
    {
        var table = language == Language.English ? English.Value : language == Language.Russian ? Russian.Value : null;
        return table is not null && table.TryGetValue(form, out var word) ? word : form;
    }

    private static Dictionary<string, string> Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var sides = line.Split('=', StringSplitOptions.TrimEntries);
                foreach (var form in sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    words.TryAdd(form, sides[1]);
                }
            }
        }

        return words;
    }
}
