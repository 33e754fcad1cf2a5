using System.Collections.Immutable;
using System.Text;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Glossaries;

/// <summary>Reads a glossary from TBX of any dialect, from CSV, or from lines of term TAB renderings.</summary>
public static class GlossaryReader
{
    /// <summary>No glossary is larger; what is was made to do harm.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    /// <param name="name">The file's name, for messages.</param>
    /// <param name="original">The language of the original.</param>
    /// <param name="versions">The languages of the versions; renderings in others are left out.</param>
    /// <exception cref="InputException">The file is no glossary, is damaged, or has no entries for these languages.</exception>
    public static GlossaryReading Read(string name, ReadOnlySpan<byte> bytes, Language original, IReadOnlyCollection<Language> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        var text = Text(name, bytes);
        (ImmutableArray<GlossaryTerm> terms, ImmutableArray<string> warnings) = text.TrimStart().StartsWith('<') ? TbxGlossary.Read(name, text, original, versions) : ([.. CsvGlossary.Read(name, text, original)], []);
        var merged = GlossaryMerger.Merge(terms, original);
        return merged.Terms.IsEmpty
            ? throw new InputException(name, "There are no entries in it.", "A glossary is TBX, CSV with a head line that names the columns (original, renderings, variants, forbidden, reason), or lines of term TAB rendering; rendering.")
            : merged with { Warnings = [.. warnings, .. merged.Warnings] };
    }

    private static string Text(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            throw new InputException(name, $"It is larger than {MostBytes >> 20} MB.", "That is no glossary.");
        }

        try
        {
            Encoding encoding = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new UnicodeEncoding(false, true, true)
                : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new UnicodeEncoding(true, true, true)
                : new UTF8Encoding(false, true);
            return encoding.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new InputException(name, "It is neither UTF-8 nor UTF-16.", "Convert it first, as with: iconv -f WINDOWS-1251 -t UTF-8.");
        }
    }
}
