using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Workbench.Importing.Encodings;

namespace Workbench.Importing.Markup;

/// <summary>
/// Puts characters in the place of the entities of a document before it is parsed, so that the parser needs no DTD: those of HTML, and
/// those the document declares as plain characters. What is no entity stays as it stands. Nothing is ever expanded twice.
/// </summary>
internal sealed class XmlEntities(string source, string text)
{
    private const int LongestName = 40;
    private const int MostGrowth = 1024 * 1024;

    private readonly StringBuilder changed = new();
    private readonly ImmutableArray<ImportWarning>.Builder warnings = ImmutableArray.CreateBuilder<ImportWarning>();
    private readonly HashSet<string> warned = new(StringComparer.Ordinal);
    private XmlDeclarations? declarations;
    private int growth;
    private int copied;
    private int outside;

    public static string Replace(string source, string text, out ImmutableArray<ImportWarning> warnings)
    {
        var entities = new XmlEntities(source, text);
        var result = entities.Replaced();
        warnings = entities.warnings.ToImmutable();
        return result;
    }

    private string Replaced()
    {
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf('&', at) : -1)
        {
            var end = XmlSections.EndOfUnparsed(text, outside, at);
            outside = end ?? at;
            at = end ?? Take(at);
        }

        return copied == 0 ? text : changed.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Takes up the ampersand there.</summary>
    /// <returns>Where to go on.</returns>
    private int Take(int at)
    {
        if (NameAt(at) is not { } name)
        {
            return IsNumber(at) ? at + 1 : Put(at, 1, "&amp;", Odd("&", at));
        }

        var length = name.Length + 2;
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            return at + length;
        }

        declarations ??= XmlDeclarations.Of(text);
        if (declarations.Find(name) is { } declared)
        {
            return Put(at, length, declared.Require(source, name, BytePlace.LineOf(text, at)), null);
        }

        var character = WebUtility.HtmlDecode($"&{name};");
        return character[0] != '&' || character.Length == 1
            ? Put(at, length, Reference(character, length), null)
            : Put(at, 1, "&amp;", Odd($"&{name};", at));
    }

    private int Put(int at, int length, string replacement, ImportWarning? warning)
    {
        growth += replacement.Length - length;
        if (growth > MostGrowth)
        {
            throw new InputException(source, "The entities that it declares unfold to more than a million characters.", "Replace them in the file.", BytePlace.LineOf(text, at));
        }

        changed.Append(text, copied, at - copied).Append(replacement);
        copied = at + length;
        if (warning is not null)
        {
            warnings.Add(warning);
        }

        return copied;
    }

    private ImportWarning? Odd(string what, int at) => warned.Count < 20 && warned.Add(what)
        ? new ImportWarning(what == "&" ? "An & stands by itself; it is read as such." : $"The entity {what} is declared nowhere; it stands as it is.", BytePlace.LineOf(text, at))
        : null;

    // As long as what it replaces, where digits allow: so that places in the file stay what they were.
    private static string Reference(string character, int length)
    {
        var code = char.ConvertToUtf32(character, 0).ToString(CultureInfo.InvariantCulture);
        return $"&#{code.PadLeft(Math.Max(code.Length, length - 3), '0')};";
    }

    private bool IsNumber(int at)
    {
        var end = at + 1 < text.Length && text[at + 1] == '#' ? text.IndexOf(';', at, Math.Min(12, text.Length - at)) : -1;
        if (end < 0)
        {
            return false;
        }

        var digits = text.AsSpan(at + 2, end - at - 2);
        var parsed = digits is ['x', ..]
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return parsed && Rune.IsValid(code);
    }

    private string? NameAt(int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at <= LongestName && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.' or ':'))
        {
            end++;
        }

        return end > at + 1 && end < text.Length && text[end] == ';' && !char.IsAsciiDigit(text[at + 1]) ? text[(at + 1)..end] : null;
    }
}
