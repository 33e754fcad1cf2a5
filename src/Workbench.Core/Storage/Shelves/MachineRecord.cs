using Workbench.Works;

namespace Workbench.Storage.Shelves;

/// <summary>Where a machine's version comes from.</summary>
internal sealed record MachineRecord(string Provider, string? Model, DateTimeOffset Made, string Parameters, MachineGapRecord[]? Gaps)
{
    public static MachineRecord From(MachineOrigin origin) => new(
        origin.Provider, origin.Model, origin.Made, origin.Parameters,
        origin.Gaps.IsEmpty ? null : [.. origin.Gaps.Select(gap => new MachineGapRecord(gap.Unit.Value, gap.Reason, gap.Retryable))]);

    public MachineOrigin ToOrigin() => new(Provider, Model, Made, Parameters)
    {
        Gaps = [.. (Gaps ?? []).Select(gap => new MachineGap(new UnitIndex(gap.Unit), gap.Reason, gap.Retryable))],
    };
}
