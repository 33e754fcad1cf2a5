using System.IO.Compression;
using System.Text;
using Workbench.Importing;
using Workbench.Validating;
using Xunit;

namespace Workbench.Core.Tests.Validating;

/// <summary>Rules that no sample breaks, and files that are traps.</summary>
public class RuleTests
{
    private const string Tmx =
        """
        <tmx version="1.4">
        <header creationtool="w" creationtoolversion="1" segtype="paragraph" o-tmf="w" adminlang="en" srclang="ru" datatype="plaintext"/>
        <body>
        <tu tuid="a"><tuv xml:lang="ru"><seg>Да</seg></tuv><tuv xml:lang="en"><seg>Yes</seg></tuv></tu>
        </body></tmx>
        """;

    private const string Xliff =
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ru" trgLang="en"><file id="f"><unit id="u">
        <segment state="final"><source>Да</source><target>Yes</target></segment>
        <segment><source>Нет</source><target>No</target></segment>
        </unit></file></xliff>
        """;

    private const string Ces =
        """
        <cesAlign version="1.0"><linkGrp targType="s" fromDoc="en.xml" toDoc="ru.xml">
        <link id="1" xtargets="s1;s1"/>
        <link id="2" xtargets="s2;s2"/>
        </linkGrp></cesAlign>
        """;

    public static TheoryData<string, string, string, string, int> Broken => new()
    {
        { Tmx, "srclang=\"ru\"", "srclang=\"de\"", "error tmx-srclang", 2 },
        { Tmx, "<tu tuid", "<tu creationdate=\"2025-01-01\" tuid", "error tmx-date", 4 },
        { Tmx, ">Да<", "><bpt i=\"1\"/>Да<", "error tmx-inline-pairs", 4 },
        { Tmx, ">Да<", "><b>Да</b><", "error tmx-inline", 4 },
        { Tmx, "Да", "", "warning tmx-empty-seg", 4 },
        { Tmx, "xml:lang=\"ru\"", "xml:lang=\"RU\"", "warning tmx-language", 4 },
        { Tmx, "<tuv xml:lang=\"en\"><seg>Yes</seg></tuv>", "", "warning tmx-one-tuv", 4 },
        { Tmx, "</body>", "<tu tuid=\"a\"><tuv xml:lang=\"ru\"><seg>Да</seg></tuv><tuv xml:lang=\"en\"><seg>Yes</seg></tuv></tu></body>", "warning tmx-tuid", 5 },
        { Tmx, "Yes", "\u0001", "error xml", 4 },
        { Tmx, "<tmx ", "<!DOCTYPE tmx [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><tmx ", "error tmx-entities", 1 },
        { Xliff, "<target>No", "<target order=\"3\">No", "error xliff-target-order", 3 },
        { Xliff, "<target>No", "<target><ph id=\"1\"/>No", "error xliff-inline", 3 },
        { Xliff, "<unit id=\"u\">", "<unit id=\"u\" nonsense=\"1\">", "error xliff-schema", 1 },
        { Ces, "s2;s2", "s9;s2", "error ces-dangling", 3 },
        { Ces, "s2;s2", "s1;s2", "warning ces-twice", 3 },
        { Ces, "s2;s2", "s2", "error ces-xtargets", 3 },
        { Ces, "s2;s2", "s2  s1;s2", "error ces-xtargets", 3 },
        { Ces, "id=\"2\"", "id=\"1\"", "warning ces-link-id", 3 },
        { Ces, "xtargets=\"s2", "certainty=\"much\" xtargets=\"s2", "warning ces-certainty", 3 },
        { Ces, "xtargets=\"s1;s1\"", "xtargets=\"s3;s3\"", "warning ces-ascending", 3 },
    };

    [Theory]
    [InlineData(Tmx)]
    [InlineData(Xliff)]
    [InlineData(Ces)]
    public void What_keeps_the_rules_is_valid(string text) => Assert.Empty(Validate(text).Problems);

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_breaks_a_rule_is_told_with_its_level_and_line(string text, string old, string changed, string told, int line)
    {
        var report = Validate(text.Replace(old, changed, StringComparison.Ordinal));

        Assert.Contains(report.Problems, problem => $"{problem.Level.ToString().ToLowerInvariant()} {problem.Rule}" == told && problem.Line == line);
    }

    [Fact]
    public void Entities_are_neither_expanded_nor_fetched()
    {
        const string Laughs = "<!DOCTYPE tmx [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";

        var report = Validate(Laughs + Tmx.Replace("Yes", "&c;", StringComparison.Ordinal));

        Assert.Equal(["tmx-entities", "xml"], report.Problems.Where(problem => problem.Level == ProblemLevel.Error).Select(problem => problem.Rule));
    }

    [Fact]
    public void An_archive_that_is_a_bomb_is_refused_with_a_message()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var type = zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open())
            {
                type.Write("application/epub+zip"u8);
            }

            using var bomb = zip.CreateEntry("META-INF/container.xml").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++)
            {
                bomb.Write(zeros);
            }
        }

        var refusal = Assert.Throws<InputException>(() => InterchangeValidator.Validate(new SourceFile("a.epub", stream.ToArray()), null, _ => null));

        Assert.Contains("trap", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_none_of_the_formats_is_told_so()
    {
        var refusal = Assert.Throws<InputException>(() => Validate("<html/>"));

        Assert.Contains("--kind", refusal.Message, StringComparison.Ordinal);
    }

    private static ValidationReport Validate(string text) => InterchangeValidator.Validate(new SourceFile("a.xml", Encoding.UTF8.GetBytes(text)), null, Beside);

    private static SourceFile? Beside(string name) => name is "en.xml" or "ru.xml"
        ? new SourceFile(name, Encoding.UTF8.GetBytes("<text><s id=\"s1\">A.</s><s id=\"s2\">B.</s><s id=\"s3\">C.</s></text>"))
        : null;
}
