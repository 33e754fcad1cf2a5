namespace Workbench.Divergences;

internal enum WordClass
{
    Punctuation,
    FunctionWord,
    Content,
    Number,
}
