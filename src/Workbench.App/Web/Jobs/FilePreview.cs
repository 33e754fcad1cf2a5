using System.Text;
using Workbench.App.Commands.Importing.Tools;
using Workbench.Importing;
using Workbench.Importing.Cleaning;

namespace Workbench.App.Web.Jobs;

/// <summary>What a file that a job made looks like, taken from the file itself.</summary>
/// <param name="Text">Null for what cannot be shown.</param>
/// <param name="IsReadBack">Whether it is what the file reads as, not its bytes.</param>
internal sealed record FilePreview(string? Text, bool IsReadBack)
{
    private const int MostBytes = 20_000_000;
    private static readonly string[] ReadBack = [".html", ".epub", ".docx", ".pdf"];

    /// <param name="name">What the file is called; its ending tells how to read it.</param>
    /// <param name="length">How much of it is wanted, in characters.</param>
    public static FilePreview Of(string path, string name, int length) =>
        ReadBack.Contains(Path.GetExtension(name), StringComparer.Ordinal) ? new FilePreview(Reading(path, name, length), IsReadBack: true) : new FilePreview(Head(path, length), IsReadBack: false);

    private static string? Head(string path, int length)
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

    private static string? Reading(string path, string name, int length)
    {
        if (new FileInfo(path).Length > MostBytes)
        {
            return null;
        }

        try
        {
            var options = new ImportOptions { Converter = MachineConverter.Default, Cleaning = CleaningChoice.Parse("none") };
            var units = TextImporter.Import(new SourceFile(name, File.ReadAllBytes(path)), options).Document.Units;
            var text = new StringBuilder();
            foreach (var unit in units.TakeWhile(_ => text.Length < length))
            {
                text.Append(unit.Text).Append("\n\n");
            }

            return text.Length >= length ? string.Concat(text.ToString().AsSpan(0, length), "\u2026") : text.ToString().TrimEnd();
        }
        catch (InputException)
        {
            return null;
        }
    }
}
