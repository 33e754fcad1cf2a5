using System.Buffers;
using System.Text;

namespace Workbench.Importing.Encodings;

/// <summary>Reads what an XML or HTML header says about its encoding. Headers lie: it is a hint, no more.</summary>
internal static class DeclaredEncoding
{
    private const int Head = 4096;

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \"';/>");

    /// <summary>The name in <c>encoding="…"</c> or <c>charset=…</c>, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        if (head.StartsWith("<?xml", StringComparison.Ordinal))
        {
            var end = head.IndexOf("?>", StringComparison.Ordinal);
            return end < 0 ? null : ValueAfter(head[..end], "encoding=") ?? InMeta(head);
        }

        return InMeta(head);
    }

    private static string? InMeta(string head)
    {
        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var end = head.IndexOf('>', at);
            if (end < 0)
            {
                return null;
            }

            if (ValueAfter(head[at..end], "charset=") is { } name)
            {
                return name;
            }

            at = end;
        }

        return null;
    }

    private static string? ValueAfter(string text, string key)
    {
        var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = text.AsSpan(at + key.Length).TrimStart(" \"'");
        var length = value.IndexOfAny(EndOfName);
        var name = (length < 0 ? value : value[..length]).ToString();
        return name.Length == 0 ? null : name;
    }
}
