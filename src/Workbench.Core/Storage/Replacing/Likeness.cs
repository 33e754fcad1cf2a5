using System.Text;

namespace Workbench.Storage.Replacing;

/// <summary>What a paragraph says, whatever its spaces, hyphens, ligatures and signs: its letters, as groups of four.</summary>
internal sealed class Likeness
{
    private const int Group = 4;

    private readonly Dictionary<string, int> groups = new(StringComparer.Ordinal);
    private readonly int count;

    public Likeness(string text)
    {
        var letters = string.Concat(text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsLetterOrDigit));
        for (var start = 0; start == 0 || start + Group <= letters.Length; start++)
        {
            var group = letters.Substring(start, Math.Min(Group, letters.Length - start));
            groups[group] = groups.GetValueOrDefault(group) + 1;
            count++;
        }
    }

    /// <summary>The share of groups that two have in common, of all that they have.</summary>
    public double To(Likeness other) => 2.0 * Common(other) / (count + other.count);

    /// <summary>The share of its groups that another has too.</summary>
    public double Within(Likeness whole) => (double)Common(whole) / count;

    private int Common(Likeness other) => groups.Sum(group => Math.Min(group.Value, other.groups.GetValueOrDefault(group.Key)));
}
