using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Editing;

/// <summary>Links that an edit left behind or made.</summary>
internal static class Doubt
{
    /// <summary>Of a link that nobody and nothing has judged.</summary>
    public const double Confidence = 0.5;

    /// <summary>What a person said by the edit: runs go round it.</summary>
    public static Link Said(UnitGroup original, UnitGroup version) => new(original, version) { State = LinkState.Confirmed };

    /// <summary>What only followed from the edit, and asks to be looked at.</summary>
    public static Link Left(UnitGroup original, UnitGroup version) => new(original, version) { State = LinkState.Suggested, Confidence = Confidence };
}
