namespace Workbench.Divergences.Reading;

/// <summary>The word of the other side that renders a word, by its number in the row.</summary>
/// <param name="Word">-1 for none, -2 for a word that stands in no linked passage.</param>
/// <param name="Strength">0 where only their places tie them.</param>
internal readonly record struct Counterpart(int Word, float Strength)
{
    private const float Full = 0.4f;

    public static Counterpart None { get; } = new(-1, 0);

    public static Counterpart Outside { get; } = new(-2, 0);

    public bool IsOutside => Word == -2;

    /// <summary>How far the word is accounted for, 0 to 1.</summary>
    public double Support => Math.Min(1, Strength / Full);
}
