namespace Workbench.Aligning.WordLinks;

/// <summary>A spelling of one side as the linker knows it; one object a spelling.</summary>
/// <param name="Stems">The numbers of its stems: one, or as many as a hyphen joins.</param>
/// <param name="Beginnings">The first letters of each stem, by which families of words are known; null for short ones.</param>
/// <param name="Key">The spelling in lower case, ё as е.</param>
/// <param name="Skeleton">Its letters as romanisations share them; empty for marks and function words.</param>
internal sealed record LinkWord(string Text, string Key, int[] Stems, string?[] Beginnings, WordSort Sort, string Skeleton)
{
    public bool IsCapital => char.IsUpper(Text[0]);
}
