using System.Globalization;
using Workbench.Renderings;
using Workbench.Segmenting;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Renderings;

/// <summary>The forms of words found in a real text against all its words, gone through by a reader without the search.</summary>
public sealed class ReadFormsTests
{
    /// <summary>What was reached: all 276 forms that were read, among 290 found; the others share their stem («другая» with «друг»).</summary>
    private const double LeastPrecision = 0.95;

    [SharedFact]
    public void Every_form_of_a_word_is_found_in_a_real_text_and_hardly_another()
    {
        var (read, found, right) = (0, 0, 0);
        var differ = new List<string>();
        foreach (var line in File.ReadLines(Repository.PathTo("tests", "data", "renderings", "forms.tsv")).Where(line => !line.StartsWith('#')).Skip(1))
        {
            var cells = line.Split('\t');
            var forms = cells[2].Split(", ").Select(form => form.Split(' ')).ToDictionary(form => form[0], form => int.Parse(form[1], CultureInfo.InvariantCulture));
            var text = TextIndex.Of(Document(cells[0]));
            var occurrences = text.Find(PhraseQuery.Parse(cells[1])).Select(o => o.Words[0].In(text.Document.Units[o.Unit.Value].Text).ToLowerInvariant().Replace('ё', 'е')).CountBy(form => form).ToDictionary();
            read += forms.Values.Sum();
            found += occurrences.Values.Sum();
            right += forms.Sum(form => Math.Min(form.Value, occurrences.GetValueOrDefault(form.Key)));
            differ.AddRange(forms.Keys.Union(occurrences.Keys).Where(form => forms.GetValueOrDefault(form) != occurrences.GetValueOrDefault(form)).Select(form => $"{cells[1]}: {form} {forms.GetValueOrDefault(form)} read, {occurrences.GetValueOrDefault(form)} found"));
        }

        Assert.True(right == read && right >= LeastPrecision * found, $"{read} read, {found} found, {right} right; {string.Join("; ", differ)}");
    }

    private static Document Document(string work)
    {
        var units = File.ReadLines(Path.Combine(SharedFolder.PathTo("corpora"), "lit_dev", work, "ru.txt")).Where(line => line.Length > 0);
        return DocumentSegmenter.Segment(new Document(Language.Russian, [.. units.Select(unit => new Unit(unit))]));
    }
}
