using System.Globalization;
using Workbench.Importing.Cleaning.Scans;

namespace Workbench.Importing.Cleaning.Rules;

/// <summary>
/// Turns numbers glued to words into anchors of the notes that stand behind the text: those numbers that rise through the text
/// as the notes do.
/// </summary>
internal sealed class NoteNumberRule() : CleaningRule("note-numbers", "note numbers glued to words become anchors of their notes")
{
    private const double LeastAnchored = 0.6;
    private const double Spaced = 0.3;

    public override bool NeedsPages => true;

    public override Findings Find(ScanText scan)
    {
        var notes = NumberedNotes.Find(scan);
        if (notes.Count == 0)
        {
            return Findings.None;
        }

        var labels = notes.Select(note => note.Number).ToHashSet();
        var candidates = Enumerable.Range(0, notes[0].Line).SelectMany(line => Candidates(scan, line)).Where(found => labels.Contains(found.Number)).ToList();
        var anchors = Rising(candidates);
        return new Findings([.. anchors.Select(anchor => Replace(anchor.Start, anchor.Length, $"{Mark.Note}{anchor.Number}{Mark.NoteEnd}{(anchor.IsSlipped ? " " : "")}"))], anchors.Count >= LeastAnchored * notes.Count);
    }

    private static IEnumerable<Candidate> Candidates(ScanText scan, int body)
    {
        var line = scan.Written[scan.Body[body]];
        return body > 0 && Slipped(scan.Written[scan.Body[body - 1]], line) is { } slipped ? Candidates(line).Prepend(slipped) : Candidates(line);
    }

    /// <summary>The number of a note that came to stand at the start of the next line, together with the line end before it: no paragraph begins with it.</summary>
    private static Candidate? Slipped(ScanLine previous, ScanLine line)
    {
        var digits = line.Text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 3 && digits + 1 < line.Text.Length && line.Text[digits] == ' ' && char.IsUpper(line.Text[digits + 1])
            && previous.Next == line.Start && Layouts.LineLook.EndsSentence(previous.Text) && line.IsOriginal(0, digits + 1)
            ? new Candidate(previous.Last, line.Place(digits + 1) - previous.Last, int.Parse(line.Text.AsSpan(0, digits), CultureInfo.InvariantCulture), Spaced, IsSlipped: true)
            : null;
    }

    private static IEnumerable<Candidate> Candidates(ScanLine line)
    {
        var text = line.Text;
        for (var start = 1; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end > start && end - start <= 3 && (end == text.Length || !char.IsLetter(text[end])) && Weight(text, start, end) is > 0 and var weight)
            {
                var from = text[start - 1] == ' ' ? start - 1 : start;
                if (line.IsOriginal(from, end - from))
                {
                    yield return new Candidate(line.Place(from), end - from, int.Parse(text.AsSpan(start, end - start), CultureInfo.InvariantCulture), weight);
                }
            }

            start = Math.Max(start, end);
        }
    }

    /// <summary>How sure a number is to be a note's by what it stands on: a word or its punctuation, or, less so, a space after a bracket.</summary>
    private static double Weight(string text, int start, int end) => text[start - 1] switch
    {
        '.' or ',' when start > 1 && char.IsDigit(text[start - 2]) => 0,
        '.' or ',' or ';' or ':' or '!' or '?' or ')' or '”' or '’' or '"' or '»' => 1,
        ' ' when start > 1 && text[start - 2] is ')' or '”' && end == text.Length => Spaced,
        var before => char.IsLetter(before) ? 1 : 0,
    };

    /// <summary>The heaviest run of candidates whose numbers rise.</summary>
    private static List<Candidate> Rising(List<Candidate> candidates)
    {
        var (weights, before) = (new double[candidates.Count], new int[candidates.Count]);
        for (var i = 0; i < candidates.Count; i++)
        {
            before[i] = -1;
            for (var j = 0; j < i; j++)
            {
                if (candidates[j].Number < candidates[i].Number && weights[j] > weights[i])
                {
                    (weights[i], before[i]) = (weights[j], j);
                }
            }

            weights[i] += candidates[i].Weight;
        }

        var path = new List<Candidate>();
        for (var i = candidates.Count == 0 ? -1 : Array.IndexOf(weights, weights.Max()); i >= 0; i = before[i])
        {
            path.Add(candidates[i]);
        }

        path.Reverse();
        return path;
    }

    private readonly record struct Candidate(int Start, int Length, int Number, double Weight, bool IsSlipped = false);
}
