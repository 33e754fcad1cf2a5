namespace Workbench.Divergences;

internal enum TokenClass
{
    Space,
    Word,

    /// <summary>Begins with a digit: <c>1,500.5</c>, <c>19th</c>, <c>1990-х</c>.</summary>
    Number,
    Punctuation,
}
