using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>Which way a language is written.</summary>
internal static class WritingDirection
{
    private static readonly HashSet<string> RightToLeft = new(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"], StringComparer.Ordinal);

    public static bool IsRightToLeft(Language language) => RightToLeft.Contains(language.Tag);
}
