using Workbench.Aligning.Shapes;

namespace Workbench.Aligning.Joint;

/// <summary>Something besides the words and lengths of a pair that knows about its links.</summary>
internal interface ILinkWitness
{
    /// <summary>What speaks for a link of this shape from these units on, as a logarithm; zero where it knows nothing.</summary>
    double Score(LinkShape shape, int row, int column);

    /// <summary>The same of some units of both texts, which are numbered anew.</summary>
    ILinkWitness Select(IReadOnlyList<int> original, IReadOnlyList<int> version);
}
