using Workbench.Divergences;
using Workbench.Lexicons;
using Workbench.Renderings;
using Workbench.Works;

namespace Workbench.Benchmarks.Renderings;

/// <summary>
/// Renderings found against those read. One is right when it has the same words, articles and inflection apart; one that has some of them
/// is near.
/// </summary>
internal sealed record RenderingScore(int Read, int Rendered, int Given, int Right, int Near, int Unfound, int Extra)
{
    private static readonly HashSet<string> Articles = new(["a", "an", "the"], StringComparer.Ordinal);

    public double Precision => (double)Right / Math.Max(1, Given);

    public double Recall => (double)Right / Math.Max(1, Rendered);

    /// <param name="log">Gets what is off.</param>
    public static RenderingScore Of(IReadOnlyList<ReadRendering> readings, Func<string, RenderingFinder> finders, TextWriter log)
    {
        var score = new RenderingScore(0, 0, 0, 0, 0, 0, 0);
        foreach (var phrase in readings.GroupBy(reading => (reading.Work, reading.Phrase)))
        {
            score = score.With(phrase.ToList(), finders(phrase.Key.Work).Find(PhraseQuery.Parse(phrase.Key.Phrase)), log);
        }

        return score;
    }

    private RenderingScore With(List<ReadRendering> readings, RenderingReport report, TextWriter log)
    {
        var found = report.Occurrences.GroupBy(occurrence => occurrence.Occurrence.Unit.Value)
            .SelectMany(unit => unit.Select((occurrence, place) => (Key: (unit.Key, place), Occurrence: occurrence))).ToDictionary(pair => pair.Key, pair => pair.Occurrence);
        var score = this with { Extra = Extra + found.Keys.Except(readings.Select(reading => (reading.Unit, reading.Place))).Count() };
        foreach (var reading in readings)
        {
            if (!found.TryGetValue((reading.Unit, reading.Place), out var occurrence))
            {
                log.WriteLine($"{reading.Work} {reading.Phrase}: unit {reading.Unit} no. {reading.Place} is not found");
                score = score with { Read = score.Read + 1, Unfound = score.Unfound + 1, Rendered = score.Rendered + (reading.Words.Length > 0 ? 1 : 0) };
                continue;
            }

            score = score.With(reading, occurrence.Renderings.Single(rendering => rendering.Siglum == reading.Siglum).Text, log);
        }

        return score;
    }

    private RenderingScore With(ReadRendering reading, string text, TextWriter log)
    {
        var (wanted, given) = (Stems(reading.Words), Stems(text));
        var isRight = given.Count > 0 && given.SetEquals(wanted);
        if (!given.SetEquals(wanted))
        {
            log.WriteLine($"{reading.Set} {reading.Work} {reading.Phrase}, {reading.Siglum} unit {reading.Unit} no. {reading.Place}: '{text}' for '{reading.Words}'");
        }

        return this with
        {
            Read = Read + 1,
            Rendered = Rendered + (wanted.Count > 0 ? 1 : 0),
            Given = Given + (given.Count > 0 ? 1 : 0),
            Right = Right + (isRight ? 1 : 0),
            Near = Near + (!isRight && given.Overlaps(wanted) ? 1 : 0),
        };
    }

    private static HashSet<string> Stems(string words) =>
        [.. WordTokenizer.Tokenize(words.ToLowerInvariant().Replace('-', ' ')).Where(token => char.IsLetterOrDigit(token[0]) && !Articles.Contains(token)).Select(token => Stemmers.Stem(token, Language.English))];
}
