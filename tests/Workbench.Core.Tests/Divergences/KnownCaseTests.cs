using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Importing;
using Workbench.Segmenting;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

/// <summary>What any comparison of the letters the project began with must show.</summary>
public class KnownCaseTests
{
    private const string Letter = "519_stalin_1923-03-05.ru.txt";
    private const string Note = "150_zalutsky_solts_kasparova_1921-12-20.ru.txt";

    [SharedFact]
    public void A_name_misread_by_the_scanner_is_shown() =>
        AssertFound(OfNote(), f => f.Kind == DivergenceKind.Name && f.Evidence.Contains("Salts", StringComparison.Ordinal));

    [SharedFact]
    public void The_copy_to_two_comrades_is_missed() =>
        AssertFound(OfLetter(), f => f.Kind == DivergenceKind.Omission && f.Severity >= Severity.Major && f.Original.Contains(new UnitIndex(3)));

    [SharedFact]
    public void The_secretary_s_initials_are_found_to_be_added() =>
        AssertFound(OfLetter(), f => f.Kind == DivergenceKind.Addition && f.Evidence.Contains("Written by M.V.", StringComparison.Ordinal));

    [SharedFact]
    public void The_dictation_told_in_the_head_of_the_page_is_found_to_be_moved() =>
        AssertFound(OfNote(), f => f.Kind == DivergenceKind.Moved && f.Evidence.Contains("Dictated", StringComparison.Ordinal));

    [SharedFact]
    public void The_signature_is_missed_at_the_foot_and_found_in_the_head()
    {
        AssertFound(OfNote(), f => f.Kind == DivergenceKind.Omission && f.Evidence.Contains("Ленин", StringComparison.Ordinal));
        AssertFound(OfNote(), f => f.Kind == DivergenceKind.Moved && f.Evidence.Contains("Ленин", StringComparison.Ordinal));
    }

    [SharedFact]
    public void The_insult_is_a_difference_of_sense_from_a_version_with_other_words()
    {
        var sister = SharedText(@"seeds", "000_d2a2a1a6f29429c0.txt", line => line.Contains("Absolutely secret", StringComparison.Ordinal))
            .Replace("insult her", "swear at her", StringComparison.Ordinal);
        var work = Work(Letter, LetterInEnglish(), sister.Replace(". ", ".\n\n", StringComparison.Ordinal));
        var differences = WorkComparer.Compare(work).SelectMany(r => r.Sisters).SelectMany(s => s.Differences.Differences.Select(d => (d.Kind, Words: d.Left.In(s.Differences.LeftText))));
        Assert.Contains(differences, d => d.Kind == DifferenceKind.Content && d.Words.Contains("insult", StringComparison.Ordinal));
    }

    private static void AssertFound(AlignedWork work, Func<Divergence, bool> expected)
    {
        var findings = WorkComparer.Compare(work).SelectMany(r => r.Versions).SelectMany(v => v.Findings).ToList();
        Assert.True(findings.Exists(f => expected(f)), string.Join('\n', findings.Select(f => $"{f.Row} {f.Kind} {f.Severity} {f.Original} {f.Evidence}")));
    }

    private static AlignedWork OfNote() => Work(Note, File.ReadAllText(Directory.EnumerateFiles(SharedFolder.PathTo("corpora", "seeds"), "002_*").Single()));

    private static AlignedWork OfLetter() => Work(Letter, LetterInEnglish());

    /// <summary>The letter stands as one quotation in a longer text; one sentence is made a paragraph, as its Russian has them.</summary>
    private static string LetterInEnglish() =>
        SharedText("seeds", "000_d2a2a1a6f29429c0.txt", line => line.Contains("Absolutely secret", StringComparison.Ordinal)).Replace(". ", ".\n\n", StringComparison.Ordinal);

    private static string SharedText(string folder, string name, Func<string, bool> line) =>
        File.ReadLines(SharedFolder.PathTo("corpora", folder, name)).First(line);

    private static AlignedWork Work(string original, params string[] versions)
    {
        var russian = Read(original, File.ReadAllText(SharedFolder.PathTo("corpora", "lenin_letters", original)));
        return new AlignedWork(
            new Work("letter"),
            new WorkText(new TextDescription("original", TextRole.Original, russian.Language), russian),
            [.. versions.Select((text, v) =>
            {
                var english = Read("version.txt", text);
                return new AlignedVersion(new WorkText(new TextDescription($"v{v + 1}", TextRole.Version, english.Language), english), Aligner.Align(russian, english, AlignmentOptions.Default));
            })]);
    }

    private static Document Read(string name, string text) =>
        DocumentSegmenter.Segment(TextImporter.Import(new SourceFile(name, System.Text.Encoding.UTF8.GetBytes(text)), new ImportOptions()).Document);
}
