using System.Text;
using Workbench.Importing;
using Workbench.Importing.Bitexts;
using Xunit;

namespace Workbench.Core.Tests.Importing.Formats;

/// <summary>Bitexts as other tools write them, faults and habits included.</summary>
public class OtherToolsTests
{
    private const string Opus =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4.">
        <header creationdate="Mon Nov 26 2012" srclang="en" adminlang="en" o-encoding="utf-8" segtype="sentence" datatype="text" />
        <body>
        <tu><tuv xml:lang="en"><seg>The miller came out.</seg></tuv><tuv xml:lang="ru"><seg>Мельник вышел.</seg></tuv></tu>
        </body></tmx>
        """;

    private const string OmegaT =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx11.dtd">
        <tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="3.6" segtype="sentence" srclang="RU"/>
        <body><tu><note>check</note><tuv lang="RU"><seg>Мельник вышел.</seg></tuv><tuv lang="EN" changedate="20200101T000000Z" changeid="anna"><seg>The miller came out.</seg></tuv></tu></body></tmx>
        """;

    private const string Trados =
        """
        <?xml version="1.0" encoding="utf-16"?>
        <tmx version="1.4"><header creationtool="SDL Language Platform" creationtoolversion="8.1" o-tmf="SDL TM8 Format" datatype="xml" segtype="sentence" adminlang="en-US" srclang="ru-RU" creationdate="20200101T000000Z" creationid="A"/>
        <body><tu creationdate="20200101T000000Z" usagecount="3"><prop type="x-Origin">TM</prop><tuv xml:lang="ru-RU"><seg><bpt i="1" type="1" x="1" />Мельник<ept i="1" /> вышел.</seg></tuv><tuv xml:lang="en-GB"><seg>The <ut>{\b </ut>miller<ut>}</ut> came out.</seg></tuv></tu></body></tmx>
        """;

    private const string MemoQ =
        """
        <tmx version="1.4"><header creationtool="MemoQ" creationtoolversion="9.3" segtype="sentence" adminlang="en-us" creationid="a" srclang="ru" o-tmf="MemoQTM" datatype="unknown"/>
        <body><tu changedate="20200101T000000Z" changeid="a"><prop type="client"></prop><prop type="corrected">no</prop><tuv xml:lang="ru"><prop type="x-context-pre">&lt;seg&gt;Река.&lt;/seg&gt;</prop><seg>Мельник вышел.</seg></tuv><tuv xml:lang="en"><seg>The miller came out.<ph type='fmt'>{}</ph></seg></tuv></tu></body></tmx>
        """;

    private const string Sdl =
        """
        <xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0"><file original="a.docx" datatype="x-sdlfilterframework2" source-language="ru-RU" target-language="en-GB">
        <body><trans-unit id="1"><source><g id="1">Мельник</g> вышел.</source><seg-source><mrk mtype="seg" mid="1">Мельник вышел.</mrk></seg-source><target><mrk mtype="seg" mid="1">The miller came out.</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation"/></sdl:seg-defs></trans-unit></body></file></xliff>
        """;

    private const string InterText =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <linkGrp toDoc='ru.xml' fromDoc='en.xml'>
        <link type='1-2' xtargets='1:1;1:1 1:2' status='man'/>
        <link type='1-0' xtargets='1:2;' status='auto'/>
        </linkGrp>
        """;

    [Theory]
    [InlineData("opus.tmx", Opus, "The version is \"1.4.\"", "The header has no creationtool, creationtoolversion, o-tmf.")]
    [InlineData("omegat.tmx", OmegaT, "The version is \"1.1\"")]
    [InlineData("trados.tmx", Trados)]
    [InlineData("memoq.tmx", MemoQ)]
    [InlineData("trados.sdlxliff", Sdl)]
    public void A_file_of_another_tool_comes_in_with_warnings_of_its_faults(string name, string text, params string[] warnings)
    {
        var bytes = text.Contains("utf-16", StringComparison.Ordinal) ? (byte[])[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)] : Encoding.UTF8.GetBytes(text);

        var read = BitextImporter.Import(new SourceFile(name, bytes), new BitextOptions(), _ => null);

        string[] both = [read.Original.Units[0].Text, read.Versions[0].Document.Units[0].Text];
        Assert.Equal(["The miller came out.", "Мельник вышел."], both.Order(StringComparer.Ordinal));
        Assert.All(warnings, warning => Assert.Contains(read.Report.Warnings, told => told.Message.Contains(warning, StringComparison.Ordinal)));
    }

    [Fact]
    public void InterText_names_the_target_side_first()
    {
        var read = BitextImporter.Import(new SourceFile("links.xml", Encoding.UTF8.GetBytes(InterText)), new BitextOptions(), name => name switch
        {
            "ru.xml" => new SourceFile(name, Encoding.UTF8.GetBytes("<text><p id='1'><s id='1:1'>Мельник вышел и молчал.</s></p><p id='2'><s id='1:2'>Река встала.</s></p></text>")),
            "en.xml" => new SourceFile(name, Encoding.UTF8.GetBytes("<text><p id='1'><s id='1:1'>The miller came out.</s><s id='1:2'>He was silent.</s></p></text>")),
            _ => null,
        });

        Assert.Equal("Мельник вышел и молчал.", read.Original.Units[0].Text);
        Assert.Equal(["[0]:[0] Confirmed", "[1]:[] Draft"], read.Versions[0].Alignment.Links.Select(link => $"{link} {link.State}"));
        Assert.Equal("[0]:[0,1]", read.Versions[0].Alignment.Links[0].Sentences[0].ToString());
        Assert.Contains(read.Report.Warnings, warning => warning.Message.Contains("InterText", StringComparison.Ordinal));
    }
}
