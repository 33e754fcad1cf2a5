using Workbench.Importing.Containers;
using Workbench.Importing.Docx;

namespace Workbench.Importing.Rtf;

/// <summary>Reads RTF and old Word files by way of DOCX, which keeps their notes and headings.</summary>
internal static class RtfReader
{
    public static bool Knows(ReadOnlySpan<byte> bytes) => bytes.StartsWith(@"{\rtf"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <exception cref="InputException">There is no program to read it with, or it does not succeed.</exception>
    public static ReadText Read(SourceFile source, IDocumentConverter? converter)
    {
        var isRtf = source.Bytes.Span[0] == '{';
        if (converter is null)
        {
            throw new InputException(source.Name, $"This is {(isRtf ? "an RTF file" : "an old Microsoft Office file")}, and nothing reads such here.", "Save it as DOCX or as plain text in UTF-8 and import that.");
        }

        var docx = new SourceFile(source.Name, converter.DocxOf(source));
        return DocxReader.Read(docx, Archive.Open(docx)) with { Format = isRtf ? "rtf" : "doc" };
    }
}
