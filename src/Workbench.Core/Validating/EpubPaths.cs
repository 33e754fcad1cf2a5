namespace Workbench.Validating;

/// <summary>References within an EPUB.</summary>
internal static class EpubPaths
{
    public static bool IsRemote(string reference) => reference.StartsWith("//", StringComparison.Ordinal) || (reference.Split('/', '#', '?')[0] is var first && first.Contains(':', StringComparison.Ordinal));

    /// <summary>The file that a reference names, seen from another; that other for a mere fragment.</summary>
    public static string Resolve(string from, string reference)
    {
        var path = Uri.UnescapeDataString(reference.Split('#', '?')[0]);
        if (path.Length == 0)
        {
            return from;
        }

        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    public static string? FragmentOf(string reference) => reference.Split('#') is [_, { Length: > 0 } fragment] ? Uri.UnescapeDataString(fragment) : null;
}
