using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using Workbench.Works;

namespace Workbench.Lexicons;

/// <summary>Pairs of words that cannot follow each other unless a word was lost between them. A table of the language, as data; only English has one.</summary>
public static class BrokenPhrases
{
    private static readonly Lazy<FrozenSet<(string, string)>> English = new(() => Read("broken.en.rules.txt"));

    /// <summary>Whether the second word, or mark, cannot follow the first. Both in lower case.</summary>
    public static bool Breaks(string first, string second, Language language) => language == Language.English && English.Value.Contains((first, second));

    private static FrozenSet<(string, string)> Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var pairs = new HashSet<(string, string)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('/') is [var left, var right])
            {
                var seconds = right.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                pairs.UnionWith(left.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(first => seconds.Select(second => (first, second))));
            }
        }

        return pairs.ToFrozenSet();
    }
}
