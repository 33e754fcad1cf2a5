using System.Collections.Immutable;

namespace Workbench.Renderings;

/// <summary>A name of the original in all its inflected forms, and how each version writes it.</summary>
/// <param name="Key">What its forms have in common.</param>
/// <param name="Name">Its most frequent form.</param>
/// <param name="Forms">Those of the original, the most frequent first.</param>
/// <param name="Rows">The rows it stands in, ascending.</param>
/// <param name="Versions">In the order of the work's versions.</param>
public sealed record NameEntry(string Key, string Name, ImmutableArray<NameForm> Forms, ImmutableArray<int> Rows, ImmutableArray<NameInVersion> Versions)
{
    public int Count => Forms.Sum(form => form.Count);

    /// <summary>Whether some version writes it in more than one way.</summary>
    public bool IsUneven => Versions.Any(version => version.Forms.Length > 1);
}
