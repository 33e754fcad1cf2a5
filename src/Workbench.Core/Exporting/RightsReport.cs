using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>What the rights of one text kept out of an export.</summary>
/// <param name="Words">How many of its words go.</param>
/// <param name="UnitsLeftOut">How many units do not go, or not whole.</param>
/// <param name="Units">How many it has.</param>
public sealed record RightsReport(string Siglum, TextRights Rights, int Words, int UnitsLeftOut, int Units);
