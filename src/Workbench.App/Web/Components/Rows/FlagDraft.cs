using Workbench.Divergences;

namespace Workbench.App.Web.Components.Rows;

/// <summary>A flag being written.</summary>
public sealed class FlagDraft
{
    /// <summary>The categories offered, of <see cref="FlagCategories"/>; the console takes the others as well.</summary>
    public static IReadOnlyList<string> Categories { get; } =
        [
        FlagCategories.Disputed, "accuracy/mistranslation", "accuracy/omission", "accuracy/addition", "accuracy/untranslated",
        "terminology", "style", "style/language-register", "linguistic-conventions", "locale-conventions",
    ];

    /// <summary>More is an essay, and belongs in a file beside the work.</summary>
    public const int LongestNote = 4000;

    public string Category { get; set; } = Categories[0];

    public string Note { get; set; } = "";

    /// <summary>The version it is about; empty for the row in all versions.</summary>
    public string Siglum { get; set; } = "";
}
