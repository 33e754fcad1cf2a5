using System.Text;

namespace Workbench.App.Web.Jobs;

/// <summary>The beginning of a file that a job made, as text; null for what is none, such as a packed book.</summary>
internal static class FilePreview
{
    public static string? Of(string path, int length)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var head = new char[length];
        try
        {
            var read = reader.ReadBlock(head);
            return head.AsSpan(0, read).Contains('\0') ? null : new string(head, 0, read) + (read == length ? "\u2026" : "");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
