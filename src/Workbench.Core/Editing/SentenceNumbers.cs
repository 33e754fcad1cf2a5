using Workbench.Works;

namespace Workbench.Editing;

/// <summary>The sentences of some paragraphs, counted through from zero; a paragraph that is not segmented counts as one.</summary>
internal readonly struct SentenceNumbers
{
    private readonly UnitGroup units;

    /// <summary>The number of the first sentence of each paragraph, and at the end how many there are.</summary>
    private readonly int[] starts;

    public SentenceNumbers(Document document, UnitGroup units)
    {
        this.units = units;
        starts = new int[units.Count + 1];
        for (var at = 0; at < units.Count; at++)
        {
            starts[at + 1] = starts[at] + Math.Max(1, document[units[at]].Sentences.Length);
        }
    }

    public int Count => starts[^1];

    /// <summary>Where numbered sentences stand.</summary>
    public (UnitIndex Unit, int Sentence)[] PlacesOf(UnitGroup numbers)
    {
        var places = new (UnitIndex, int)[numbers.Count];
        var at = 0;
        for (var number = 0; number < places.Length; number++)
        {
            while (numbers[number].Value >= starts[at + 1])
            {
                at++;
            }

            places[number] = (units[at], numbers[number].Value - starts[at]);
        }

        return places;
    }

    /// <summary>The numbers of those sentences that stand in these paragraphs.</summary>
    public UnitGroup Of((UnitIndex Unit, int Sentence)[] places)
    {
        Span<UnitIndex> numbers = places.Length <= 64 ? stackalloc UnitIndex[places.Length] : new UnitIndex[places.Length];
        var count = 0;
        foreach (var (unit, sentence) in places)
        {
            if (units.AsSpan().BinarySearch(unit) is >= 0 and var at)
            {
                numbers[count++] = new UnitIndex(starts[at] + sentence);
            }
        }

        numbers[..count].Sort();
        return UnitGroup.Of(numbers[..count]);
    }
}
