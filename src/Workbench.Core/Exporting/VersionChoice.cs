using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Exporting;

/// <summary>Which versions of a work go into an export.</summary>
internal static class VersionChoice
{
    /// <summary>The places of the versions that carry these sigla, or of all.</summary>
    /// <exception cref="InputException">The work has no version with such a siglum.</exception>
    public static ImmutableArray<int> Of(AlignedWork work, ImmutableArray<string> sigla) =>
        sigla.IsEmpty ? [.. Enumerable.Range(0, work.Versions.Length)] : [.. sigla.Select(s => PlaceOf(work, s))];

    public static int PlaceOf(AlignedWork work, string siglum)
    {
        for (var place = 0; place < work.Versions.Length; place++)
        {
            if (string.Equals(work.Versions[place].Text.Siglum, siglum, StringComparison.Ordinal))
            {
                return place;
            }
        }

        var known = string.Join(", ", work.Versions.Select(v => v.Text.Siglum));
        throw new InputException(work.Work.Id, $"There is no version '{siglum}'.", known.Length == 0 ? "The work has no versions." : $"Choose among {known}.");
    }
}
