using System.Collections.Frozen;
using System.Text;

namespace Workbench.Importing.Epub;

/// <summary>Makes XHTML safe for a parser of HTML, which takes <c>&lt;a id="x"/&gt;</c> for an element left open.</summary>
internal static class XhtmlText
{
    private static readonly FrozenSet<string> Void =
        "area base br col embed hr img input link meta source track wbr".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string WithoutEmptyTags(string text)
    {
        var changed = new StringBuilder();
        var (copied, scanned, open) = (0, 0, -1);
        for (var at = text.IndexOf("/>", StringComparison.Ordinal); at >= 0; at = text.IndexOf("/>", at + 2, StringComparison.Ordinal))
        {
            // Only what was not looked at before, so that the time stays linear.
            open = Math.Max(open, text.LastIndexOf('<', at, at - scanned));
            scanned = at;
            if (open < copied || NameAt(text.AsSpan(open + 1)) is not { Length: > 0 } name || Void.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                continue;
            }

            changed.Append(text, copied, at - copied).Append("></").Append(name).Append('>');
            copied = at + 2;
        }

        return copied == 0 ? text : changed.Append(text, copied, text.Length - copied).ToString();
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] is ':' or '-' or '_'))
        {
            length++;
        }

        return tag[..length];
    }
}
