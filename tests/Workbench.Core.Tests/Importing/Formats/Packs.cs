using System.IO.Compression;
using System.Text;
using Workbench.Importing;

namespace Workbench.Core.Tests.Importing.Formats;

/// <summary>Small files of every container format, made in the test.</summary>
internal static class Packs
{
    public const string Prose = "The miller went down to the river with his buckets, and his grandson followed him without a word.";

    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static SourceFile Zip(string name, params (string Name, string Text)[] files) => Zip(name, [.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    public static SourceFile Zip(string name, params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var entry = zip.CreateEntry(file.Name, CompressionLevel.Optimal).Open();
                entry.Write(file.Bytes);
            }
        }

        return new SourceFile(name, stream.ToArray());
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }

    public static SourceFile Fb2(string body, string about = "") => Sources.Utf8(
        $"""<?xml version="1.0" encoding="utf-8"?><FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink"><description><title-info>{about}</title-info></description>{body}</FictionBook>""",
        "book.fb2");

    public static SourceFile Tei(string text, string header = "") => Sources.Utf8(
        $"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{header}</teiHeader><text>{text}</text></TEI>""", "text.xml");

    /// <param name="parts">Footnotes, endnotes, comments, styles: by the name of the part.</param>
    public static SourceFile Docx(string body, params (string Part, string Xml)[] parts)
    {
        var relations = string.Concat(parts.Select((part, i) =>
            $"""<Relationship Id="r{i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{part.Part}" Target="{part.Part}.xml"/>"""));
        return Zip(
            "text.docx",
            [
                ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
                ("_rels/.rels", """<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
                ("word/_rels/document.xml.rels", $"<Relationships>{relations}</Relationships>"),
                ("word/document.xml", $"<w:document {W}><w:body>{body}</w:body></w:document>"),
                .. parts.Select(part => ($"word/{part.Part}.xml", $"<w:{part.Part} {W}>{part.Xml}</w:{part.Part}>")),
            ]);
    }

    public static SourceFile Odt(string body, string styles = "") => Zip(
        "text.odt",
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"""
            <office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="b" xmlns:draw="d" xmlns:dc="c">
            <office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>
            """));

    public static SourceFile Epub(params (string Name, string Body)[] pages) => Epub(pages, "");

    public static SourceFile Epub((string Name, string Body)[] pages, string metadata) => Zip(
        "book.epub",
        [
            ("mimetype", "application/epub+zip"),
            ("META-INF/container.xml", """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>"""),
            ("OPS/book.opf", $"""
                <package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="d"><metadata>{metadata}</metadata><manifest>{string.Concat(pages.Select((page, i) => $"<item id=\"i{i}\" href=\"{page.Name}\" media-type=\"application/xhtml+xml\"/>"))}</manifest>
                <spine>{string.Concat(pages.Select((_, i) => $"<itemref idref=\"i{i}\"/>"))}</spine></package>
                """),
            .. pages.Select(page => ($"OPS/{page.Name}", Page(page.Body))),
        ]);

    public static string Page(string body, string encoding = "utf-8") =>
        $"""<?xml version="1.0" encoding="{encoding}"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>{body}</body></html>""";
}
