using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Workbench.Exporting.Pdf;

/// <summary>
/// Makes the bytes of a PDF that a browser printed follow from its content: the dates of the printing and the identifier drawn from
/// them (ISO 32000-1, sections 14.3.3 and 14.4) give way to others of the same length, so that every offset in the file holds.
/// </summary>
public static partial class SteadyPdf
{
    /// <param name="modified">The date to put in.</param>
    /// <param name="id">The identifier to put in.</param>
    /// <exception cref="InputException">It is no PDF.</exception>
    public static byte[] Rewrite(byte[] pdf, DateTimeOffset modified, Guid id)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        if (!pdf.AsSpan().StartsWith("%PDF-"u8))
        {
            throw new InputException("the browser", "What it printed is no PDF.", "Try another browser: set WORKBENCH_BROWSER to its path.");
        }

        var text = Encoding.Latin1.GetString(pdf);
        var date = modified.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        text = Date().Replace(text, found => found.Groups[1].Value + date);
        var hex = Convert.ToHexString(SHA256.HashData(id.ToByteArray(bigEndian: true)));
        text = Identifier().Replace(text, found => string.Concat(found.Groups[1].Value, Repeated(hex, found.Groups[2].Length), found.Groups[3].Value, Repeated(hex, found.Groups[4].Length), found.Groups[5].Value));
        return Encoding.Latin1.GetBytes(text);
    }

    private static string Repeated(string hex, int length) => string.Concat(Enumerable.Repeat(hex, (length / hex.Length) + 1))[..length];

    [GeneratedRegex(@"(/(?:CreationDate|ModDate)\s*\(D:)(\d{14})")]
    private static partial Regex Date();

    [GeneratedRegex(@"(/ID\s*\[\s*<)([0-9A-Fa-f]+)(>\s*<)([0-9A-Fa-f]+)(>\s*\])")]
    private static partial Regex Identifier();
}
