namespace Workbench.Divergences;

/// <summary>What a word adds to a number written in words.</summary>
internal readonly record struct NumberWord(decimal Value, NumberWordRole Role)
{
    /// <summary>Whether it also has a use that names no number, such as <c>second</c>, <c>hundreds</c>, <c>both</c>.</summary>
    public bool Weak { get; init; }
}
