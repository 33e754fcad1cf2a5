using Workbench.Works;

namespace Workbench.Exporting.Interchange;

/// <summary>What stands in one paragraph of the apparatus: units of each version, empty where it has none.</summary>
/// <param name="Row">The row of the work; a passage set apart because its version has it elsewhere has that of the passage before it.</param>
/// <param name="IsMoved">Whether it is set apart so.</param>
internal sealed record WitnessPassage(int Row, UnitGroup Original, UnitGroup[] Units, bool IsMoved);
