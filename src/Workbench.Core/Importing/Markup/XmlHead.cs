using System.Buffers;

namespace Workbench.Importing.Markup;

/// <summary>Looks at how a document begins without parsing it.</summary>
internal static class XmlHead
{
    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n/>");

    /// <summary>The name of the outermost element without its prefix; null when the text does not begin as XML does.</summary>
    public static string? RootName(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF'))
            {
                at++;
            }

            if (at >= text.Length || text[at] != '<')
            {
                return null;
            }

            if (XmlSections.EndOfSection(text, at) is not { } end)
            {
                return NameAt(text.AsSpan(at + 1));
            }

            at = end;
        }

        return null;
    }

    private static string? NameAt(ReadOnlySpan<char> tag)
    {
        var length = tag.IndexOfAny(EndOfName);
        var name = length < 0 ? tag[..Math.Min(tag.Length, 80)] : tag[..length];
        name = name[(name.IndexOf(':') + 1)..];
        return name.IsEmpty || !char.IsLetter(name[0]) ? null : name.ToString();
    }
}
