using System.Diagnostics;
using System.Globalization;
using System.Text;
using Workbench.Importing;
using Workbench.Importing.Bitexts;
using Xunit;

namespace Workbench.Core.Tests.Importing.Formats;

/// <summary>
/// Damages a good file of every format over and over, with a fixed seed: it is read or refused, and nothing else happens.
/// <c>WORKBENCH_FUZZ_SECONDS</c> says how long for each format; by default two seconds.
/// </summary>
public class FuzzTests
{
    private static readonly double Seconds = double.TryParse(Environment.GetEnvironmentVariable("WORKBENCH_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 2;

    private static readonly string[] Splices =
    [
        "<", ">", "&", "\"", "&x;", "&#0;", "&#xD800;", "<![CDATA[", "<!--", "]]>", "</p>", "<p>", "<note>", "<s id=\"1\"/>", "\0", "\uFFFF", "\u0301", "\u200D",
        "\r", "\f", "\t", "{", "}", "\\u0000", "\\ud800", "9999999999", "-1", "PK\u0003\u0004", "<!DOCTYPE a [<!ENTITY x \"y\">]>", "<a href=\"#n1\" id=\"n1\">1</a>",
    ];

    public static IEnumerable<object[]> Formats => Samples().Select(sample => new object[] { sample.Key });

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_damaged_file_is_read_or_refused(string format)
    {
        var (name, good) = Samples()[format];
        var random = new Random(20261122 + format.Length);
        var clock = Stopwatch.StartNew();
        var rounds = 0;
        for (; clock.Elapsed.TotalSeconds < Seconds || rounds < 20; rounds++)
        {
            var bad = Damaged(good, random);
            try
            {
                Import(format, new SourceFile(name, bad));
            }
            catch (InputException refused)
            {
                Assert.False(string.IsNullOrWhiteSpace(refused.Problem) || string.IsNullOrWhiteSpace(refused.WayOut));
            }
            catch (Exception fault)
            {
                Assert.Fail($"Round {rounds} of {format}: {fault}\n{Convert.ToBase64String(bad)}");
            }
        }

        Import(format, new SourceFile(name, good));
    }

    private static void Import(string format, SourceFile source)
    {
        if (format == "moses")
        {
            BitextImporter.ImportLines(source, Sources.Utf8("One.\nTwo.\nThree.\n", "a.en"), new BitextOptions());
        }
        else if (BitextImporter.IsBitext(source))
        {
            BitextImporter.Import(source, new BitextOptions(), _ => new SourceFile("doc.xml", Encoding.UTF8.GetBytes(CesDocument)));
        }
        else if (format == "ces document")
        {
            BitextImporter.Import(Sources.Utf8(Ces, "links.xml"), new BitextOptions(), _ => source);
        }
        else
        {
            TextImporter.Import(source, new ImportOptions { Converter = new Echo() });
        }
    }

    private static byte[] Damaged(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var times = random.Next(1, 8); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 40)));
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Splices[random.Next(Splices.Length)]));
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(at + 1), Math.Min(60, bytes.Count - at)).ToArray());
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(8) == 0 ? bytes.Count - at : 0);
                    break;
            }
        }

        return [.. bytes];
    }

    private const string Ces = "<cesAlign version=\"1.0\"><linkGrp fromDoc=\"a.xml\" toDoc=\"b.xml\"><link xtargets=\"s1;s1\" certainty=\"0.9\"/><link xtargets=\"s2 s3;s2\"/><link xtargets=\";s3\"/></linkGrp></cesAlign>";

    private const string CesDocument = "<text><body><p><s id=\"s1\">Раз.</s><s id=\"s2\"><w>Два</w><w>.</w></s></p><p><s id=\"s3\">Three.</s></p></body></text>";

    private static Dictionary<string, (string Name, byte[] Bytes)> Samples()
    {
        var notes = $"<p>Word<a epub:type=\"noteref\" href=\"#n1\" id=\"r1\">1</a> <i>set off</i> {Packs.Prose}</p><h2>Two</h2><aside id=\"n1\"><p><a href=\"#r1\">1</a> A note. — Ed.</p></aside><table><tr><td>a</td><td>b</td></tr></table>";
        return new Dictionary<string, SourceFile>
        {
            ["text"] = Sources.Utf8($"CHAPTER I\n\n{Packs.Prose}\n\n{Sources.Russian}\n"),
            ["html"] = Sources.Utf8($"<!doctype html><html lang=\"en\"><body><nav><a href=\"/\">x</a></nav>{notes}<pre>a\n\nb</pre></body></html>", "a.html"),
            ["fb2"] = Packs.Fb2($"<body><title><p>T</p></title><section><epigraph><p>E</p></epigraph><p>Word<a l:href=\"#n1\" type=\"note\">[1]</a> <emphasis>и</emphasis></p><poem><stanza><v>a</v></stanza></poem></section></body><body name=\"notes\"><section id=\"n1\"><p>Note.</p></section></body>", "<lang>ru</lang>"),
            ["tei"] = Packs.Tei("<body><div><head>H</head><pb n=\"1\"/><p>Word<note n=\"*\">Note.</note> com-<lb break=\"no\"/>munist <hi rend=\"bold\">b</hi></p><lg><l>v</l></lg></div></body>"),
            ["epub"] = Packs.Epub(("one.xhtml", notes)),
            ["docx"] = Packs.Docx("<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>Word</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>", ("footnotes", "<w:footnote w:id=\"1\"><w:p><w:r><w:t>Note.</w:t></w:r></w:p></w:footnote>")),
            ["odt"] = Packs.Odt("<text:h text:outline-level=\"1\">H</text:h><text:p>Word<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note.</text:p></text:note-body></text:note></text:p>"),
            ["fb2.zip"] = Packs.Zip("a.fb2.zip", ("a.fb2", Packs.Fb2("<body><section><p>Abc.</p></section></body>").Bytes.ToArray())),
            ["gz"] = Sources.File(Packs.Gzip(Encoding.UTF8.GetBytes(Packs.Prose)), "a.txt.gz"),
            ["pdf"] = Sources.Utf8($"%PDF-1.4 {Packs.Prose}\f{Packs.Prose}\n\f", "a.pdf"),

            ["tmx"] = Sources.Utf8("<tmx version=\"1.4\"><header srclang=\"ru\"/><body><tu><prop type=\"x-confidence\">0.5</prop><tuv xml:lang=\"ru\"><seg>Раз <hi>два</hi>.</seg></tuv><tuv xml:lang=\"en\"><seg>One.</seg></tuv></tu></body></tmx>", "a.tmx"),
            ["xliff"] = Sources.Utf8("<xliff version=\"2.1\" srcLang=\"ru\" trgLang=\"en\"><file id=\"f\"><unit id=\"u\"><segment state=\"final\"><source>Раз.</source><target order=\"2\">One.</target></segment><segment><source>Два.</source><target order=\"1\">Two.</target></segment></unit></file></xliff>", "a.xlf"),
            ["xliff 1.2"] = Sources.Utf8("<xliff version=\"1.2\"><file source-language=\"ru\" target-language=\"en\"><body><trans-unit id=\"1\" approved=\"yes\"><source>Раз.</source><target>One <g id=\"1\">x</g>.</target></trans-unit></body></file></xliff>", "a.xlf"),
            ["ces"] = Sources.Utf8(Ces, "links.xml"),
            ["ces document"] = Sources.Utf8(CesDocument, "doc.xml"),
            ["moses"] = Sources.Utf8("Раз.\nДва.\nТри.\n", "a.ru"),
            ["tsv"] = Sources.Utf8("ru\ten\nРаз.\tOne.\nДва.\tTwo.\n", "a.tsv"),
            ["jsonl pairs"] = Sources.Utf8("{\"translation\":{\"ru\":\"Раз.\",\"en\":\"One.\"}}\n{\"translation\":{\"ru\":\"Два.\",\"en\":\"Two.\"}}\n", "a.jsonl"),
            ["jsonl"] = Sources.Utf8("{\"unit\":0,\"kind\":\"heading\",\"text\":\"One\",\"level\":2}\n{\"text\":\"Two.\"}\n", "a.jsonl"),
        }.ToDictionary(sample => sample.Key, sample => (sample.Value.Name, sample.Value.Bytes.ToArray()));
    }

    /// <summary>Takes the bytes for what a program made of them.</summary>
    private sealed class Echo : IDocumentConverter
    {
        public byte[] TextOfPdf(SourceFile source) => source.Bytes.ToArray();

        public byte[] DocxOf(SourceFile source) => source.Bytes.ToArray();
    }
}
