using System.Collections.Immutable;

namespace Workbench.Works;

/// <summary>Where a machine's version comes from.</summary>
/// <param name="Provider">Its name in commands.</param>
/// <param name="Model">Null where the provider has one only, or does not say.</param>
/// <param name="Parameters">What else it was told, such as <c>formality more; context 1</c>; empty for nothing.</param>
public sealed record MachineOrigin(string Provider, string? Model, DateTimeOffset Made, string Parameters)
{
    /// <summary>The units of the original it has no translation of, ascending.</summary>
    public ImmutableArray<MachineGap> Gaps { get; init; } = [];

    public bool Equals(MachineOrigin? other) =>
        other is not null && Provider == other.Provider && Model == other.Model && Made == other.Made && Parameters == other.Parameters && Gaps.SequenceEqual(other.Gaps);

    public override int GetHashCode() => HashCode.Combine(Provider, Model, Made, Parameters, Gaps.Length);
}
