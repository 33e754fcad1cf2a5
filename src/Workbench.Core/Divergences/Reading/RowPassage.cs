using Workbench.Aligning.WordLinks;

namespace Workbench.Divergences.Reading;

/// <summary>A linked pair of sentences, or what stands for one, with its words by their numbers in the row.</summary>
internal sealed record RowPassage(int[] Original, int[] Version, LinkedPassage Links);
