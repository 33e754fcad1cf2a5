namespace Workbench.Importing.Html;

/// <summary>Follows a relative address from one file of a container to another, and never out of it.</summary>
internal static class PagePath
{
    /// <param name="from">The file that holds the address.</param>
    /// <returns>The name of the file meant; null when it is none of the container.</returns>
    public static string? Resolve(string from, string address)
    {
        var path = new List<string>();
        var parts = Uri.UnescapeDataString(address.Split('#', '?')[0]).Split('/');
        if (parts is not ["", ..])
        {
            path.AddRange(from.Split('/')[..^1]);
        }

        foreach (var part in parts)
        {
            if (part == ".." && path.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                path.Add(part);
            }
        }

        return string.Join('/', path);
    }
}
