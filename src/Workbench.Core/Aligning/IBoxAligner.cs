using Workbench.Aligning.Joint;
using Workbench.Aligning.Model;
using Workbench.Aligning.Pins;
using Workbench.Aligning.Shapes;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>Aligns parts of two texts that it has learnt: as plain units, or as paragraphs with their sentences.</summary>
internal interface IBoxAligner
{
    int OriginalCount { get; }

    int VersionCount { get; }

    /// <summary>The model of the sequences that units are judged by: themselves, or their sentences.</summary>
    LinkModel Model { get; }

    /// <summary>The possible links of what units are judged by, over the whole texts.</summary>
    IReadOnlyList<SoftLink> SoftLinks();

    /// <summary>The same aligner, which hears more witnesses.</summary>
    IBoxAligner Hearing(IReadOnlyList<ILinkWitness> witnesses);

    /// <summary>The links of the whole texts, in no order.</summary>
    IEnumerable<Link> Whole();

    /// <summary>The links of the units of a box, in no order.</summary>
    IEnumerable<Link> Inside(Box box);

    /// <summary>A link that a person made, with the sentence links it lacks.</summary>
    Link Complete(Link pin);

    /// <summary>What is judged in the place of some units of the original.</summary>
    UnitGroup Judged(UnitGroup units);

    /// <summary>What is judged in the place of some units of the version.</summary>
    UnitGroup JudgedOfVersion(UnitGroup units);
}
