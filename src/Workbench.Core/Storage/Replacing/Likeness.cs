using System.Text;

namespace Workbench.Storage.Replacing;

/// <summary>What a paragraph says, whatever its spaces, hyphens, ligatures and signs: its letters, as groups of four.</summary>
internal sealed class Likeness
{
    private const int Group = 4;

    /// <summary>In order; each holds its letters as they are, for the four of a group have 64 bits.</summary>
    private readonly ulong[] groups;

    public Likeness(string text)
    {
        var letters = string.Concat(text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsLetterOrDigit));
        groups = new ulong[Math.Max(1, letters.Length - Group + 1)];
        for (var start = 0; start < groups.Length; start++)
        {
            foreach (var letter in letters.AsSpan(start, Math.Min(Group, letters.Length - start)))
            {
                groups[start] = (groups[start] << 16) | letter;
            }
        }

        Array.Sort(groups);
    }

    /// <summary>The share of groups that two have in common, of all that they have.</summary>
    public double To(Likeness other) => 2.0 * Common(other) / (groups.Length + other.groups.Length);

    /// <summary>The share of its groups that another has too.</summary>
    public double Within(Likeness whole) => (double)Common(whole) / groups.Length;

    private int Common(Likeness other)
    {
        var (common, own, its) = (0, 0, 0);
        while (own < groups.Length && its < other.groups.Length)
        {
            var order = groups[own].CompareTo(other.groups[its]);
            common += order == 0 ? 1 : 0;
            own += order <= 0 ? 1 : 0;
            its += order >= 0 ? 1 : 0;
        }

        return common;
    }
}
