namespace Workbench.Aligning.WordLinks;

/// <summary>A spelling of one side as the linker knows it; one object a spelling.</summary>
/// <param name="Stems">The numbers of its stems: one, or as many as a hyphen joins.</param>
/// <param name="Beginnings">The numbers of the first letters of each stem, by which families of words are known; -1 for short ones.</param>
/// <param name="Key">The spelling in lower case, ё as е.</param>
/// <param name="Skeleton">Its letters as romanisations share them; empty for marks and function words.</param>
internal sealed record LinkWord(string Text, string Key, int[] Stems, int[] Beginnings, WordSort Sort, string Skeleton)
{
    /// <summary>What the forms of one word have in common.</summary>
    public string StemKey { get; } = Stems.Length > 0 ? string.Join('-', Stems) : $"~{Key}";

    public bool IsCapital => char.IsUpper(Text[0]);
}
