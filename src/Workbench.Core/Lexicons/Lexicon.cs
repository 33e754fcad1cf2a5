using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Workbench.Works;

namespace Workbench.Lexicons;

/// <summary>
/// Words and phrases of two languages that translate each other, as lemmas. The one for Russian and English is shipped with
/// the product and was written for it.
/// </summary>
public sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Shipped = new(() => ReadShipped("ru-en.lexicon.txt"));

    public Lexicon(IEnumerable<LexiconPair> pairs) => Pairs = [.. pairs];

    /// <summary>Each phrase of one language with one of its equivalents, in the order of the source.</summary>
    public ImmutableArray<LexiconPair> Pairs { get; }

    /// <summary>Whether <see cref="LexiconPair.Original"/> is surely in the original's language; else the texts must tell.</summary>
    public bool IsDirected { get; init; } = true;

    /// <summary>The shipped lexicon from one language to another, null where there is none.</summary>
    public static Lexicon? For(Language original, Language version) =>
        original == Language.Russian && version == Language.English ? Shipped.Value
        : original == Language.English && version == Language.Russian ? Shipped.Value.Reversed()
        : null;

    /// <summary>Reads lines of <c>лемма, лемма TAB equivalent; equivalent</c>; empty lines and lines after # are passed over.</summary>
    /// <exception cref="InputException">A line has no tab, or nothing on one side of it.</exception>
    public static Lexicon Read(TextReader lines, string name)
    {
        var pairs = new List<LexiconPair>();
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                pairs.AddRange(ReadLine(line, name, number));
            }
        }

        return new Lexicon(pairs);
    }

    internal Lexicon Reversed() => new(Pairs.Select(p => new LexiconPair(p.Version, p.Original)));

    private static IEnumerable<LexiconPair> ReadLine(string line, string name, int number)
    {
        var sides = line.Split('\t', StringSplitOptions.TrimEntries);
        if (sides is not [{ Length: > 0 }, { Length: > 0 }])
        {
            throw new InputException(name, "A line of a lexicon has two sides with a tab between.", "Write: word, word TAB equivalent; equivalent.", number);
        }

        return from lemma in sides[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
               from equivalent in sides[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
               select new LexiconPair(lemma, equivalent);
    }

    private static Lexicon ReadShipped(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader, name);
    }
}
