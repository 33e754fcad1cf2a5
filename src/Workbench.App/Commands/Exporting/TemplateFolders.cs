using System.Text;
using Workbench.Exporting.Editions;

namespace Workbench.App.Commands.Exporting;

/// <summary>Reads the user's own templates.</summary>
internal static class TemplateFolders
{
    /// <summary>Word's styles come from a document, which no text replaces.</summary>
    public const string WordStyles = "styles.docx";

    private const int Largest = 4 * 1024 * 1024;

    /// <exception cref="InputException">There is no such folder, it holds nothing to use, or a file in it cannot be used.</exception>
    public static EditionTemplate Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InputException(folder, "There is no such folder.", "Name the folder that holds your templates.");
        }

        var files = Directory.EnumerateFiles(folder).Where(IsMeant).Order(StringComparer.Ordinal).ToList();
        return files.Count == 0
            ? throw new InputException(folder, "It holds no template.", $"Put one of these into it: {string.Join(", ", EditionTemplate.Names)}, {WordStyles}.")
            : files.Where(file => Path.GetFileName(file) != WordStyles).Aggregate(EditionTemplate.Default, (template, file) => template.With(Path.GetFileName(file), file, TextOf(file)));
    }

    /// <summary>A note of the user's own may lie beside the templates.</summary>
    private static bool IsMeant(string file) => Path.GetFileName(file) is { } name && !name.StartsWith('.') && !name.StartsWith("README", StringComparison.OrdinalIgnoreCase);

    private static string TextOf(string file)
    {
        try
        {
            return new FileInfo(file).Length > Largest
                ? throw new InputException(file, "It is larger than 4 MB.", "A template holds a page's frame, not its text.")
                : File.ReadAllText(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            throw new InputException(file, "It is not UTF-8.", "Save it as UTF-8.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(file, $"It cannot be read ({refused.Message}).", "Check the file and your right to read it.");
        }
    }
}
