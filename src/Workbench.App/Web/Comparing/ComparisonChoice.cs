using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.App.Web.Reading;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Comparing;

/// <summary>What is compared with what, as the address of the page says it.</summary>
/// <param name="Base">The number of the version the others are measured by; <see cref="SisterComparison.Original"/> for the original.</param>
/// <param name="Columns">The numbers of the versions shown, in the order of the work.</param>
/// <param name="Bases">What could be the base.</param>
public sealed record ComparisonChoice(int Base, ComparisonMode Mode, bool HasMachines, ImmutableArray<int> Columns, ImmutableArray<int> Bases)
{
    /// <summary>Whether two or more can be told apart from what is shared by some.</summary>
    public bool HasModes => Columns.Length > 2;

    /// <summary>Whether the work has machine versions in the language of the base, shown or not.</summary>
    public bool CanHaveMachines { get; init; }

    /// <summary>What an address asks for, or as much of it as there is; null when no two texts of the work are in one language.</summary>
    /// <param name="siglum">Of the base; the original's, where its language has versions.</param>
    public static ComparisonChoice? Of(AlignedWork work, string? siglum, string? mode, bool hasMachines)
    {
        var texts = Enumerable.Range(SisterComparison.Original, work.Versions.Length + 1).ToList();
        var comparable = texts.Where(text => texts.Any(other => other != text && AreAlike(work, text, other))).ToList();
        if (comparable.Count == 0)
        {
            return null;
        }

        var people = comparable.Where(text => hasMachines || !IsMachine(work, text)).ToList();
        ImmutableArray<int> bases = [.. people.Count > 0 ? people : comparable];
        var chosen = bases.FirstOrDefault(text => string.Equals(DescriptionOf(work, text).Siglum, siglum, StringComparison.Ordinal), bases.FirstOrDefault(text => text >= 0, bases[0]));
        var alike = Enumerable.Range(0, work.Versions.Length).Where(version => version == chosen || AreAlike(work, version, chosen)).ToList();
        ImmutableArray<int> columns = [.. alike.Where(version => hasMachines || version == chosen || !IsMachine(work, version))];
        var wanted = Enum.TryParse<ComparisonMode>(mode, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : ComparisonMode.Base;
        return new ComparisonChoice(chosen, columns.Length > 2 ? wanted : ComparisonMode.Base, hasMachines, columns, bases)
        {
            CanHaveMachines = alike.Any(version => IsMachine(work, version)),
        };
    }

    /// <param name="division">From 1.</param>
    public string Address(AlignedWork work, int division, int page) => Addresses.Compare(
        work.Work.Id,
        DescriptionOf(work, Base).Siglum,
        Mode == ComparisonMode.Base ? null : Mode.ToString().ToLowerInvariant(),
        HasMachines,
        division,
        page);

    public static TextDescription DescriptionOf(AlignedWork work, int text) =>
        work.Text(text == SisterComparison.Original ? null : text).Description;

    private static bool AreAlike(AlignedWork work, int one, int other) =>
        DescriptionOf(work, one).Language is { IsKnown: true } language && language == DescriptionOf(work, other).Language;

    private static bool IsMachine(AlignedWork work, int text) => DescriptionOf(work, text).Role == TextRole.MachineVersion;
}
