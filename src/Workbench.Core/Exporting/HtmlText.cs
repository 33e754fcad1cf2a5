namespace Workbench.Exporting;

/// <summary>Text in HTML: markup characters escaped, control characters dropped, everything else as itself.</summary>
internal static class HtmlText
{
    public static string Escape(string text)
    {
        using var output = new StringWriter();
        Write(output, text);
        return output.ToString();
    }

    public static void Write(TextWriter output, ReadOnlySpan<char> text)
    {
        foreach (var character in XmlText.Clean(text.ToString()))
        {
            switch (character)
            {
                case '&':
                    output.Write("&amp;");
                    break;
                case '<':
                    output.Write("&lt;");
                    break;
                case '>':
                    output.Write("&gt;");
                    break;
                case '"':
                    output.Write("&quot;");
                    break;
                case '\n' or '\t':
                case var _ when !char.IsControl(character):
                    output.Write(character);
                    break;
            }
        }
    }
}
