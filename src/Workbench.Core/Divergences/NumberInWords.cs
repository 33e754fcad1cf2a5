using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>A number written in words, while its words are being read.</summary>
internal sealed class NumberInWords
{
    private decimal thousands;
    private decimal group;
    private decimal lastMultiplier = decimal.MaxValue;
    private bool strong;
    private bool ended;
    private int start;
    private int end;

    public bool IsEmpty { get; private set; } = true;

    private decimal Value => thousands + group;

    /// <summary>Takes the word in, if it can continue the number.</summary>
    /// <param name="afterUnit">Whether it is joined as in <c>five-and-twenty</c>.</param>
    public bool TryAdd(NumberWord word, Span span, bool afterUnit = false)
    {
        if (!IsEmpty && (ended || !Fits(word, afterUnit)))
        {
            return false;
        }

        if (word.Role == NumberWordRole.Multiplier)
        {
            Multiply(word.Value);
        }
        else
        {
            group += word.Value;
        }

        (start, end) = (IsEmpty ? span.Start : start, span.End);
        strong |= !word.Weak;
        ended = word.Role == NumberWordRole.Ordinal;
        IsEmpty = false;
        return true;
    }

    /// <summary>What follows "and" must be smaller than a hundred and stand after a hundred or more.</summary>
    public bool AllowsAnd => !IsEmpty && !ended && (group >= 100 || (group == 0 && thousands > 0));

    public NumberMention ToMention() =>
        new(Value, NumberReader.DigitsOf(Value), new Span(start, end - start), NumberForm.Words, strong && Value >= 3);

    private bool Fits(NumberWord word, bool afterUnit) => word.Role == NumberWordRole.Multiplier
        ? word.Value == 100 ? group is > 0 and < 100 : group > 0 && word.Value < lastMultiplier
        : word.Value switch
        {
            < 10 => group % 100 == 0 || (group % 100 >= 20 && group % 10 == 0),
            < 100 => group % 100 == 0 || (afterUnit && group < 10 && word.Value >= 20),
            _ => group == 0,
        };

    private void Multiply(decimal multiplier)
    {
        strong |= group > 0;
        if (multiplier == 100)
        {
            group = Math.Max(1, group) * 100;
            return;
        }

        thousands += Math.Max(1, group) * multiplier;
        (group, lastMultiplier) = (0, multiplier);
    }
}
