using System.Text;

namespace Workbench.Works;

/// <summary>The one form in which texts are kept and compared.</summary>
public static class TextNormalization
{
    /// <summary>NFC, every run of white space one space, none at the ends.</summary>
    public static string Fold(string text)
    {
        var normal = text.Normalize(NormalizationForm.FormC);
        var folded = new StringBuilder(normal.Length);
        foreach (var character in normal)
        {
            if (!char.IsWhiteSpace(character))
            {
                folded.Append(character);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        if (folded.Length > 0 && folded[^1] == ' ')
        {
            folded.Length--;
        }

        return folded.ToString();
    }
}
