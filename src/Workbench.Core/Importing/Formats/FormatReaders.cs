using System.Collections.Immutable;
using Workbench.Importing.Bitexts;
using Workbench.Importing.Docx;
using Workbench.Importing.Epub;
using Workbench.Importing.Fb2;
using Workbench.Importing.Html;
using Workbench.Importing.Marking;
using Workbench.Importing.Markup;
using Workbench.Importing.Odt;
using Workbench.Importing.Pdf;
using Workbench.Importing.Rtf;
using Workbench.Importing.Tei;

namespace Workbench.Importing.Formats;

/// <summary>The formats that are read, and the choice between them.</summary>
internal static class FormatReaders
{
    private const int Largest = 512 * 1024 * 1024;

    // Order matters: what is no text comes before what has to be decoded to be known, and plain text is what nothing else is.
    private static readonly ImmutableArray<FormatReader> All =
    [
        new(content => content.Archive is { } archive && EpubReader.Knows(archive), content => EpubReader.Read(content.File, content.Archive!)),
        new(content => content.Archive is { } archive && DocxReader.Knows(archive), content => DocxReader.Read(content.File, content.Archive!)),
        new(content => content.Archive is { } archive && OdtReader.Knows(archive), content => OdtReader.Read(content.File, content.Archive!)),
        new(content => content.Archive is not null, Packed.ReadOnly),
        new(content => Containers.Gzip.IsPacked(content.Bytes), Packed.ReadGzip),
        new(content => PdfReader.Knows(content.Bytes), content => PdfReader.Read(content.File, content.Options.Converter, content.Options.Layout)),
        new(content => RtfReader.Knows(content.Bytes), content => RtfReader.Read(content.File, content.Options.Converter)),
        new(content => XmlHead.RootName(content.Text) == "FictionBook", content => Fb2Reader.Read(content.File, content.Decoded)),
        new(content => XmlHead.RootName(content.Text) is "TEI" or "TEI.2" or "teiCorpus", content => TeiReader.Read(content.File, content.Decoded)),
        new(content => BitextFormats.OfMarkup(content.Text) is not null, BitextFormats.Refuse),
        new(content => JsonUnits.Knows(content.File.Name, content.Text), content => JsonUnits.Read(content.File, content.Text)),
        new(content => HtmlSniffer.IsHtml(content.File.Name, content.Text), content => HtmlReader.Read(content.File, content.Decoded)),
        new(_ => true, PlainTexts.Read),
    ];

    /// <summary>Reads a source in the format it is in.</summary>
    /// <exception cref="InputException">It is too large, or what the format's reader says.</exception>
    public static ReadText Read(SourceContent content)
    {
        if (content.Bytes.Length > Largest)
        {
            throw new InputException(content.File.Name, $"The file has {content.Bytes.Length} bytes; {Largest} are the most that is read at once.", "Split it.");
        }

        var read = All.First(format => format.Knows(content)).Read(content);
        return content.IsDecoded && read.Decoding is null ? Located(content, read) : read;
    }

    private static ReadText Located(SourceContent content, ReadText read) => read with
    {
        Decoding = content.Decoded.WithoutText(),
        Units = read.Units.IsEmpty ? read.Units : new SourcePlaces(content.File.Bytes, content.Decoded.Encoding).WithOffsets(read.Units),
    };
}
