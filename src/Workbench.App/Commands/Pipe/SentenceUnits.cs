using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.App.Commands.Pipe;

/// <summary>The sentences of a segmented text as units of their own, numbered over the whole text.</summary>
internal static class SentenceUnits
{
    public static Document Of(Document document) => document with
    {
        Units = [.. document.Units.SelectMany(unit => unit.Sentences.Select(span =>
            unit with { Text = span.In(unit.Text), Sentences = [new Span(0, span.Length)] }))],
    };

    /// <summary>The sentence links inside all paragraph links, in one numbering for each text.</summary>
    public static Alignment Links(Alignment paragraphs, Document original, Document version)
    {
        var (left, right) = (Starts(original), Starts(version));
        return new Alignment(left[^1], right[^1], paragraphs.Links.SelectMany(paragraph =>
        {
            var (ours, theirs) = (Numbers(paragraph.Original, left), Numbers(paragraph.Version, right));
            return paragraph.Sentences.Select(link => link with
            {
                Original = Pick(ours, link.Original),
                Version = Pick(theirs, link.Version),
                Moved = paragraph.Moved || link.Moved,
            });
        }));
    }

    /// <summary>The number of each unit's first sentence, and after the last unit the number of all sentences.</summary>
    private static int[] Starts(Document document)
    {
        var starts = new int[document.Units.Length + 1];
        for (var i = 0; i < document.Units.Length; i++)
        {
            starts[i + 1] = starts[i] + document.Units[i].Sentences.Length;
        }

        return starts;
    }

    private static List<int> Numbers(UnitGroup units, int[] starts) =>
        [.. units.SelectMany(unit => Enumerable.Range(starts[unit.Value], starts[unit.Value + 1] - starts[unit.Value]))];

    private static UnitGroup Pick(List<int> numbers, UnitGroup sentences) =>
        UnitGroup.Of(sentences.Select(sentence => new UnitIndex(numbers[sentence.Value])).ToArray());
}
