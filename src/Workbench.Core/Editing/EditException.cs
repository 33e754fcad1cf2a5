namespace Workbench.Editing;

/// <summary>An edit cannot be made where it was asked for; nothing was changed.</summary>
public sealed class EditException(EditRefusal refusal) : Exception(Sentence(refusal))
{
    public EditRefusal Refusal { get; } = refusal;

    private static string Sentence(EditRefusal refusal) => refusal switch
    {
        EditRefusal.NoSuchRow => "There is no such row. List the rows anew.",
        EditRefusal.NoRowAbove => "There is no row above that could take it. Choose a row further down.",
        EditRefusal.NoRowBelow => "There is no row below that could take it. Choose a row further up.",
        EditRefusal.NothingThere => "The row has nothing there. Choose a row in which the text has a paragraph.",
        EditRefusal.NeedsVersion => "Name the version: this is done in a version's column.",
        EditRefusal.NothingToSplit => "A split needs words on either side. Put the caret between two words.",
        EditRefusal.NoParagraphBefore => "There is no paragraph before it to be joined with. Choose a later one.",
        EditRefusal.Unrelated => "The rows are additions of different versions. Merge each with a row of the original.",
        EditRefusal.Outdated => "Others have edited meanwhile, and something else would change than was shown. Look at it once more.",
        _ => "It is so already; nothing was changed.",
    };
}
