namespace Workbench.Translating;

/// <summary>Characters as people and bills count them: code points.</summary>
public static class CharacterCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
