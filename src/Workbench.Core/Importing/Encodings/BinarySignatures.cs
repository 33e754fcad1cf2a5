using System.Buffers;

namespace Workbench.Importing.Encodings;

/// <summary>Refuses what is no text at all, by the first bytes of well-known formats and by control bytes.</summary>
internal static class BinarySignatures
{
    private static readonly (byte[] Start, string What)[] Known =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (DOCX, ODT and EPUB are such)"),
        ([.. "%PDF"u8], "a PDF file"),
        ([0x89, .. "PNG"u8], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([.. "GIF8"u8], "a GIF picture"),
        ([.. "SQLite format 3"u8, 0], "an SQLite database"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Microsoft Office file"),
        ([.. @"{\rtf"u8], "an RTF file"),
        ([.. "AT&TFORM"u8], "a DjVu file"),
        ([0x1F, 0x8B], "a GZIP archive"),
        ([.. "BZh"u8], "a BZIP2 archive"),
        ([.. "Rar!"u8, 0x1A], "a RAR archive"),
        ([.. "7z"u8, 0xBC, 0xAF], "a 7z archive"),
        ([0x7F, .. "ELF"u8], "a program"),
        ([0xFF, 0xFE, 0x00, 0x00], "UTF-32, which nothing writes any more"),
        ([0x00, 0x00, 0xFE, 0xFF], "UTF-32, which nothing writes any more"),
    ];

    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(value => (byte)value).Except("\t\n\r\f"u8.ToArray())]);

    /// <exception cref="InputException">The source begins as a known binary format does.</exception>
    public static void RefuseKnown(SourceFile source)
    {
        foreach (var (start, what) in Known)
        {
            if (source.Bytes.Span.StartsWith(start))
            {
                throw new InputException(source.Name, $"This is not a text but {what}.", "Save it as plain text in UTF-8 or as HTML and import that.");
            }
        }
    }

    /// <summary>Refuses bytes that no encoding of one byte a letter explains.</summary>
    /// <exception cref="InputException">There is a NUL byte, or one byte in twenty is a control.</exception>
    public static void RefuseControls(SourceFile source)
    {
        var bytes = source.Bytes.Span;
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            var wide = Utf16Pattern.Guess(bytes);
            throw new InputException(
                source.Name,
                $"This is not a text of one byte a letter: there is a NUL byte in column {BytePlace.ColumnOf(bytes, nul)}.",
                wide is null ? "Save it as plain text in UTF-8 or as HTML and import that." : $"It looks like {wide.Name}: leave --encoding out or say --encoding {wide.Name}.",
                BytePlace.LineOf(bytes, nul));
        }

        var controls = 0;
        for (var at = 0; bytes[at..].IndexOfAny(Controls) is >= 0 and var next; at += next + 1)
        {
            controls++;
        }

        if (controls * 20L > bytes.Length)
        {
            throw new InputException(source.Name, $"This is not a text: {controls} of its {bytes.Length} bytes are controls.", "Save it as plain text in UTF-8 or as HTML and import that.");
        }
    }
}
