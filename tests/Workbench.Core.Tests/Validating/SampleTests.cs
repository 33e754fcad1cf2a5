using Workbench.Importing;
using Workbench.TestSupport;
using Workbench.Validating;
using Xunit;

namespace Workbench.Core.Tests.Validating;

/// <summary>The samples of other tools' faults: each is refused, or warned of, by its rule and in its line.</summary>
public class SampleTests
{
    /// <summary>File, rule, line, part; the rules that a schema would miss stand below.</summary>
    private const string Bad =
        """
        bad1.tmx tmx-header 4
        bad2.tmx tmx-version 3
        bad3.tmx tmx-order 11
        bad4.tmx tmx-tuv-lang 12
        bad5.tmx tmx-seg 12
        bad7.tmx tmx-tu-lang 9
        bad8.tmx tmx-prop-type 10
        bad9.tmx tmx-segtype 4
        x2.xlf xliff-trglang 2
        x3.xlf xliff-id 3
        x4.xlf xliff-state 8
        x5.xlf xliff-source 8
        x6.xlf xliff-note 6
        x8.xlf xliff-id 4
        x9.xlf xliff-target 8
        x10.xlf xliff-lang 10
        x11.xlf xliff-id-unique 7
        x12.xlf xliff-id-unique 12
        x13.xlf xliff-substate 8
        x14.xlf xliff-state-target 8
        x16.xlf xliff-srclang 2
        tei-m1_external.xml tei-variant-location 12
        tei-m2_noloc.xml tei-variant-encoding 12
        tei-m5_twolem.xml tei-lem 16
        tei-m8_pinrdg.xml tei-p-in-p 16
        tei-m10_method.xml tei-variant-method 12
        tei-n1_link1.xml tei-link-target 16
        tei-n2_linknone.xml tei-link-target 16
        tei-n3_domain1.xml tei-domains 15
        tei-n4_emptylinkgrp.xml tei-linkgrp-empty 15
        tei-n5_dupid.xml tei-id-unique 33
        tei-n7_standoffempty.xml tei-standoff-empty 14
        tei-n9_idcolon.xml tei-id 30
        tei-n10_iddigit.xml tei-id 30
        e01_nomodified.epub epub-modified 3 EPUB/package.opf
        e02_modms.epub epub-modified 13 EPUB/package.opf
        e03_nolang.epub epub-metadata 3 EPUB/package.opf
        e04_badlang.epub epub-language 8 EPUB/package.opf
        e05_badxmllang.epub epub-page-language 6 EPUB/ch1.xhtml
        e06_mismatch.epub epub-page-language 6 EPUB/ch1.xhtml
        e07_notitle.epub epub-metadata 3 EPUB/package.opf
        e08_mimedeflate.epub epub-mimetype - mimetype
        e09_mimelast.epub epub-mimetype-first -
        e10_mimenl.epub epub-mimetype - mimetype
        e11_nonavprop.epub epub-nav 22 EPUB/package.opf
        e12_notoc.epub epub-toc 3 EPUB/nav.xhtml
        e13_dupid.epub epub-id-unique 7 EPUB/ch1.xhtml
        e14_deadlink.epub epub-link 6 EPUB/nav.xhtml
        e15_extra.epub epub-unlisted 22 EPUB/package.opf
        e17_badfrag.epub epub-fragment 6 EPUB/nav.xhtml
        e19_html5void.epub xml 8 EPUB/ch1.xhtml
        e20_nbsp.epub xml 7 EPUB/ch1.xhtml
        e21_uid.epub epub-identifier 2 EPUB/package.opf
        e22_remote.epub epub-remote 8 EPUB/ch1.xhtml
        e23_notitlehead.epub epub-title 4 EPUB/ch1.xhtml
        """;

    private const string SchemaSilent =
        """
        q6.tmx tmx-same-language 13 warning
        x1.xlf xliff-version 2 error
        x7.xlf xliff-substate-form 8 error
        tei-m3_emptyapp.xml tei-app-empty 16 error
        tei-m4_nowit.xml tei-rdg-wit 16 error
        tei-m6_apponlylem.xml tei-app-readings 16 error
        tei-m7_novariantenc.xml tei-variant-encoding 16 error
        tei-m9_danglingwit.xml tei-rdg-wit 17 error
        tei-n8_dangling.xml tei-pointer 17 error
        e16_noa11y.epub epub-accessibility 3 error
        e18_pagebreak.epub epub-page-list 6 error
        """;

    public static TheoryData<string> BadSamples => [.. Bad.Split('\n')];

    public static TheoryData<string> SchemaSilentSamples => [.. SchemaSilent.Split('\n')];

    [SharedTheory]
    [MemberData(nameof(BadSamples))]
    public void A_bad_sample_is_refused_by_its_rule_and_line(string sample)
    {
        var words = sample.Split(' ');
        var report = Validate("bad", words[0]);

        Assert.False(report.IsValid);
        Assert.Contains(report.Problems, problem => problem.Level == ProblemLevel.Error && problem.Rule == words[1]
            && (problem.Line?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-") == words[2] && problem.Part == words.ElementAtOrDefault(3));
    }

    [SharedTheory]
    [MemberData(nameof(SchemaSilentSamples))]
    public void What_a_schema_does_not_see_gets_the_level_of_its_rule(string sample)
    {
        var words = sample.Split(' ');
        var report = Validate("schema-silent", words[0]);

        var problem = Assert.Single(report.Problems, problem => problem.Rule == words[1] && problem.Line == int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(words[3], problem.Level.ToString().ToLowerInvariant());
        Assert.Equal(words[3] == "warning", report.IsValid);
    }

    [SharedFact]
    public void Every_sample_is_told_of_here_and_the_good_ones_are_valid()
    {
        var told = Bad.Split('\n').Concat(SchemaSilent.Split('\n')).Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal);
        Assert.Equal(Samples("bad").Concat(Samples("schema-silent")).Order(StringComparer.Ordinal), told);
        Assert.All(Samples("ok"), sample => Assert.True(Validate("ok", sample).IsValid, sample));
    }

    private static IEnumerable<string> Samples(string folder) =>
        Directory.GetFiles(SharedFolder.PathTo("samples", "interchange", folder)).Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".dtd", StringComparison.Ordinal));

    private static ValidationReport Validate(string folder, string name)
    {
        var path = SharedFolder.PathTo("samples", "interchange", folder, name);
        return InterchangeValidator.Validate(new SourceFile(name, File.ReadAllBytes(path)), null, _ => null);
    }
}
