using Workbench.Aligning;
using Workbench.Editing;

namespace Workbench.App.Commands.Editing;

/// <summary>The edits of rows under the names a command line or a request gives them: <c>merge-row</c>, <c>push-down</c>.</summary>
internal static class RowActions
{
    /// <summary>Those that need more than a place, or are verbs of their own.</summary>
    private static readonly EditAction[] Elsewhere = [EditAction.Confirm, EditAction.Pin, EditAction.TogglePin, EditAction.Rewrite];

    public static string[] Names { get; } = [.. Enum.GetValues<EditAction>().Except(Elsewhere).Select(NameOf)];

    public static string[] Reasons { get; } = [.. Enum.GetNames<OmissionReason>().Select(Kebab)];

    public static EditAction? Find(string name) =>
        Enum.GetValues<EditAction>().Except(Elsewhere).Cast<EditAction?>().FirstOrDefault(action => NameOf(action!.Value) == name);

    public static string NameOf(EditAction action) => Kebab(action.ToString());

    public static bool NeedsUnit(EditAction action) => action is EditAction.SplitUnit or EditAction.MergeUnit or EditAction.Break;

    public static OmissionReason ReasonOf(string? name) => name is null ? OmissionReason.Unknown : Enum.GetValues<OmissionReason>().First(reason => Kebab(reason.ToString()) == name);

    private static string Kebab(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? $"{(at > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : letter.ToString()));
}
