using Workbench.Aligning.Model;

namespace Workbench.Aligning.Search;

/// <summary>A model of what links cost: the search does not know how it judges.</summary>
internal interface ILinkScorer
{
    /// <summary>What runs of omissions and additions cost beside their links.</summary>
    RunPriors Runs { get; }

    /// <summary>Makes ready to score every link of the first so many shapes inside a band.</summary>
    IBandScorer For(Band band, int shapes);
}
