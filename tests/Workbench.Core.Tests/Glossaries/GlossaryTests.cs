using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Workbench.Divergences;
using Workbench.Glossaries;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Glossaries;

public sealed class GlossaryTests
{
    private static readonly GlossaryTerm Question = new("национальный вопрос", ["national question", "nationalities question"])
    {
        Variants = ["вопрос о национальностях"],
        Forbidden = ["national problem"],
        Reason = "The standing term, \"as in\" the edition of 1953; see the index, s.v.",
    };

    [Fact]
    public void A_glossary_comes_back_from_CSV_as_it_was() => AssertSame(Question, Assert.Single(Read(CsvGlossary.Write([Question])).Terms));

    [Fact]
    public void A_glossary_comes_back_from_TBX_as_it_was() =>
        AssertSame(Question, Assert.Single(Read(TbxGlossary.Write([Question], "A", Language.Russian, Language.English)).Terms));

    [Fact]
    public void A_cell_that_a_spreadsheet_would_calculate_is_guarded_and_comes_back()
    {
        var csv = CsvGlossary.Write([new GlossaryTerm("=1+1", ["two"])]);
        Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
        Assert.Equal("=1+1", Assert.Single(Read(csv).Terms).Original);
    }

    [Theory]
    [InlineData("a; b", "c | d")]
    [InlineData("back\\slash", "at its end\\")]
    [InlineData("'=1", "''quoted''")]
    public void Marks_that_part_renderings_come_back_from_CSV(string first, string second)
    {
        GlossaryTerm[] terms = [new GlossaryTerm("#вопрос", [first, second]) { Forbidden = [second] }, new GlossaryTerm("'=слово", ["word"])];
        var read = Read(CsvGlossary.Write(terms)).Terms;
        Assert.Equal(2, read.Length);
        AssertSame(terms[0], read[0]);
        AssertSame(terms[1], read[1]);
    }

    [Fact]
    public void Every_glossary_comes_back_from_CSV_as_it_was()
    {
        var word = Gen.Elements('a', 'б', 'Z', '1', ' ', '|', ';', ',', '"', '\'', '#', '\\', '=', '+', '-', '@', '\t', '\n').NonEmptyListOf().Select(letters => string.Concat(letters));
        var words = word.ListOf().Select(list => list.ToImmutableArray());
        var term = from original in word
                   from renderings in words
                   from variants in words
                   from forbidden in words
                   from reason in word
                   select new GlossaryTerm(original.Trim(), renderings) { Variants = variants, Forbidden = forbidden, Reason = reason };
        var glossary = term.Where(t => t.Original.Length > 0).NonEmptyListOf();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(glossary.ToArbitrary(), terms =>
        {
            var kept = GlossaryMerger.Merge(terms, Language.Russian).Terms;
            Assert.Equal(kept.Select(GlossaryLine), Read(CsvGlossary.Write(kept)).Terms.Select(GlossaryLine));
        }));
    }

    [Fact]
    public void A_file_of_before_is_read_as_it_was()
    {
        var term = Assert.Single(Read("# a remark\noriginal,renderings\nвопрос,question; issue | matter \\ thing\n# no more, of it\n").Terms);
        Assert.Equal<string>(["question", "issue", "matter \\ thing"], term.Renderings);
    }

    [Fact]
    public void TBX_Min_of_2013_is_read_and_said_to_be_it()
    {
        const string min = "<TBX dialect='TBX-Min'><header><languages source='ru' target='en'/></header><body><entry id='1'><subjectField>law</subjectField><langGroup xml:lang='ru'><termGroup><term>профсоюз</term></termGroup></langGroup><langGroup xml:lang='en'><termGroup><term>union</term><termStatus>admitted</termStatus></termGroup><termGroup><term>trade union</term><noteGrp><note>as in 1953</note></noteGrp><termStatus>preferred</termStatus></termGroup><termGroup><term>syndicate</term><termStatus>obsolete</termStatus></termGroup></langGroup></entry></body></TBX>";
        var reading = Read(min);
        var term = Assert.Single(reading.Terms);
        Assert.Equal("профсоюз", term.Original);
        Assert.Equal<string>(["trade union", "union"], term.Renderings);
        Assert.Equal<string>(["syndicate"], term.Forbidden);
        Assert.Equal("as in 1953", term.Reason);
        Assert.Contains(reading.Warnings, warning => warning.Contains("TBX-Min", StringComparison.Ordinal) && warning.Contains("2013", StringComparison.Ordinal));
        Assert.Contains(reading.Warnings, warning => warning.Contains("subjectField", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<martif type='TBX'><text><body><termEntry id='1'><langSet xml:lang='en-US'><tig><term>trade union</term></tig></langSet><langSet xml:lang='RU'><ntig><termGrp><term>профсоюз</term></termGrp></ntig></langSet></termEntry></body></text></martif>")]
    [InlineData("<tbx type='TBX-Min' xmlns='urn:iso:std:iso:30042:ed-2' style='dct'><text><body><conceptEntry><langSec xml:lang='ru'><termSec><term>профсоюз</term></termSec></langSec><langSec xml:lang='en'><termSec><term>trade union</term></termSec></langSec></conceptEntry></body></text></tbx>")]
    [InlineData("<!DOCTYPE martif SYSTEM 'TBXcoreStructV02.dtd'><martif type='TBX-Basic'><text><body><termEntry><langSet lang='ru'><tig><term>профсоюз</term></tig></langSet><langSet lang='en'><tig><term>trade union</term></tig></langSet></termEntry></body></text></martif>")]
    public void Every_dialect_of_TBX_is_read_by_the_languages_it_says(string tbx)
    {
        var term = Assert.Single(Read(tbx).Terms);
        Assert.Equal("профсоюз", term.Original);
        Assert.Equal<string>(["trade union"], term.Renderings);
    }

    [Fact]
    public void A_deprecated_term_is_forbidden_in_either_style_of_TBX()
    {
        const string dca = "<tbx><text><body><conceptEntry><langSec xml:lang='ru'><termSec><term>совет</term></termSec></langSec><langSec xml:lang='en'><termSec><term>council</term><termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote></termSec><termSec><term>soviet</term></termSec></langSec></conceptEntry></body></text></tbx>";
        const string dct = "<tbx xmlns:basic='http://www.tbxinfo.net/ns/basic'><text><body><conceptEntry><langSec xml:lang='ru'><termSec><term>совет</term></termSec></langSec><langSec xml:lang='en'><termSec><term>council</term><basic:administrativeStatus>deprecatedTerm-admn-sts</basic:administrativeStatus></termSec><termSec><term>soviet</term></termSec></langSec></conceptEntry></body></text></tbx>";
        foreach (var term in new[] { dca, dct }.Select(tbx => Assert.Single(Read(tbx).Terms)))
        {
            Assert.Equal<string>(["soviet"], term.Renderings);
            Assert.Equal<string>(["council"], term.Forbidden);
        }
    }

    [Fact]
    public void What_a_dialect_has_beyond_a_glossary_is_told()
    {
        const string tbx = "<martif type='TBX'><text><body><termEntry><descrip type='subjectField'>law</descrip><langSet xml:lang='ru'><tig><term>право</term></tig></langSet><langSet xml:lang='en'><tig><term>law</term></tig></langSet></termEntry></body></text></martif>";
        Assert.Contains(Read(tbx).Warnings, warning => warning.Contains("subjectField", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<html><body>no</body></html>", "no TBX")]
    [InlineData("<TBX dialect='TBX-Odd'><body><thing/></body></TBX>", "'TBX-Odd'")]
    [InlineData("<TBX dialect='TBX-Odd'><body><thing/></body></TBX>", "TBX-Min")]
    [InlineData("<martif><text>", "cannot be read")]
    [InlineData("<martif><text><body><termEntry><langSet xml:lang='fr'><tig><term>a</term></tig></langSet><langSet xml:lang='de'><tig><term>b</term></tig></langSet></termEntry></body></text></martif>", "it has: fr, de")]
    [InlineData("original,renderings\n,nothing\n", "line 2")]
    [InlineData("вопрос\n", "line 1")]
    [InlineData("original,renderings\nвопрос,\"question\n", "line 2")]
    [InlineData("", "no entries")]
    public void What_is_no_glossary_is_refused_with_what_is_wrong(string text, string told) =>
        Assert.Contains(told, Assert.Throws<InputException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Entries_for_one_term_are_joined_and_told_of()
    {
        var reading = Read("original,renderings,reason\nпрофсоюз,trade union,usual\nпрофсоюзы,union,short\n");
        var term = Assert.Single(reading.Terms);
        Assert.Equal<string>(["trade union", "union"], term.Renderings);
        Assert.Equal<string>(["профсоюзы"], term.Variants);
        Assert.Equal("usual; short", term.Reason);
        Assert.Contains(reading.Warnings, warning => warning.Contains("more than once", StringComparison.Ordinal));
    }

    [Fact]
    public void A_contradiction_is_kept_and_told_of()
    {
        var reading = Read("original,renderings,forbidden\nсовет,soviet,\nсовет,council,soviet\n");
        Assert.Equal<string>(["soviet"], Assert.Single(reading.Terms).Contradictions);
        Assert.Contains(reading.Warnings, warning => warning.Contains("both allowed and forbidden", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("термин\trendering one; rendering two\n")]
    [InlineData("rendering one\tтермин\nrendering two\tтермин\n")]
    public void Lines_with_a_tab_are_a_glossary_in_either_order(string lines)
    {
        var term = Assert.Single(Read(lines).Terms);
        Assert.Equal<string>(["rendering one", "rendering two"], term.Renderings);
    }

    private static GlossaryReading Read(string text) =>
        GlossaryReader.Read("terms", Encoding.UTF8.GetBytes(text), Language.Russian, [Language.English]);

    private static string GlossaryLine(GlossaryTerm term) =>
        string.Join('\u241E', [term.Original, term.Reason, .. term.Renderings, "renderings", .. term.Variants, "variants", .. term.Forbidden]);

    private static void AssertSame(GlossaryTerm expected, GlossaryTerm actual)
    {
        Assert.Equal(expected.Original, actual.Original);
        Assert.Equal<string>(expected.Renderings, actual.Renderings);
        Assert.Equal<string>(expected.Variants, actual.Variants);
        Assert.Equal<string>(expected.Forbidden, actual.Forbidden);
        Assert.Equal(expected.Reason, actual.Reason);
    }
}
