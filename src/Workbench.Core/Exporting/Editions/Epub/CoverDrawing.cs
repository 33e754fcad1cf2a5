using System.Globalization;
using System.Text;

namespace Workbench.Exporting.Editions.Epub;

/// <summary>Draws a cover from the author, the titles and the translators.</summary>
internal static class CoverDrawing
{
    private const int Width = 1200;
    private const int Height = 1800;
    private const int Margin = 130;

    /// <summary>How wide a letter of a serif typeface is on the whole, in relation to its size.</summary>
    private const double LetterWidth = 0.54;

    private static readonly (string Ground, string Ink, string Line)[] Colours =
    [
        ("#20364d", "#f6f1e4", "#c9a86a"), ("#4a2331", "#f7efe6", "#d2a679"), ("#2f4438", "#f3f1e3", "#bfae6b"), ("#3b3a4f", "#f3eff2", "#c4a0a8"), ("#5a3b20", "#f8f1e2", "#dcb67a"),
    ];

    public static string Of(Edition edition)
    {
        var front = edition.Front;
        var (ground, ink, line) = Colours[front.Title.Sum(c => (int)c) % Colours.Length];
        var drawing = new StringBuilder();
        drawing.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\">\n<title>{HtmlText.Escape(front.Title)}</title>\n");
        drawing.Append(CultureInfo.InvariantCulture, $"<rect width=\"100%\" height=\"100%\" fill=\"{ground}\"/>\n<rect x=\"60\" y=\"60\" width=\"1080\" height=\"1680\" fill=\"none\" stroke=\"{line}\" stroke-width=\"5\"/>\n<rect x=\"78\" y=\"78\" width=\"1044\" height=\"1644\" fill=\"none\" stroke=\"{line}\" stroke-width=\"1.5\"/>\n");
        drawing.Append(CultureInfo.InvariantCulture, $"<g fill=\"{ink}\" font-family=\"Georgia, 'PT Serif', 'Liberation Serif', 'DejaVu Serif', serif\" text-anchor=\"middle\">\n");
        var y = front.Author is { } author ? Lines(drawing, author.Name, 300, 54, 1) : 300;
        y = Lines(drawing, front.Title, Math.Max(y + 230, 620), SizeOf(front.Title), 3);
        drawing.Append(CultureInfo.InvariantCulture, $"<line x1=\"500\" x2=\"700\" y1=\"{y + 40}\" y2=\"{y + 40}\" stroke=\"{line}\" stroke-width=\"3\"/>\n");
        foreach (var (_, title) in front.Titles.Skip(1).Take(2))
        {
            y = Lines(drawing, title, y + 150, Math.Min(72, SizeOf(title)), 2);
        }

        foreach (var (label, i) in edition.Texts.Where(t => !t.IsOriginal).Take(3).Select((t, i) => (t.Label, i)))
        {
            Lines(drawing, label, 1480 + (i * 66), 42, 1);
        }

        return drawing.Append("</g>\n</svg>\n").ToString();
    }

    private static int SizeOf(string title) => title.Length switch { <= 12 => 128, <= 30 => 104, <= 60 => 84, _ => 64 };

    /// <returns>Where the last line stands.</returns>
    private static int Lines(StringBuilder drawing, string text, int y, int size, int most)
    {
        var lines = Broken(text, (int)((Width - (2 * Margin)) / (size * LetterWidth)));
        var shown = lines.Count <= most ? lines : [.. lines.Take(most - 1), lines[most - 1] + "…"];
        for (var i = 0; i < shown.Count; i++)
        {
            var place = y + (int)(i * size * 1.2);
            drawing.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width / 2}\" y=\"{place}\" font-size=\"{size}\">{HtmlText.Escape(shown[i])}</text>\n");
        }

        return y + (int)((shown.Count - 1) * size * 1.2);
    }

    private static List<string> Broken(string text, int most)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Length <= most ? w : w[..(most - 1)] + "…"))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > most)
            {
                lines.Add("");
            }

            lines[^1] += lines[^1].Length == 0 ? word : " " + word;
        }

        return lines;
    }
}
