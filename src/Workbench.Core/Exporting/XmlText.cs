using System.Text;
using System.Xml;

namespace Workbench.Exporting;

/// <summary>Text as XML 1.0 (section 2.2) and HTML allow it.</summary>
internal static class XmlText
{
    /// <summary>Without control characters, lone surrogates and U+FFFE, U+FFFF.</summary>
    public static string Clean(string text)
    {
        var place = FirstIllegal(text, 0);
        if (place == text.Length)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var done = 0; done < text.Length; place = FirstIllegal(text, done))
        {
            clean.Append(text, done, place - done);
            done = place + 1;
        }

        return clean.ToString();
    }

    private static int FirstIllegal(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            if (XmlConvert.IsXmlChar(text[at]))
            {
                at++;
            }
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }
}
