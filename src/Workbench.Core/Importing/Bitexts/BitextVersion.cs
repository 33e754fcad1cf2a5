using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>A version out of a bitext, and what of the original it renders.</summary>
/// <param name="Siglum">The label the file gives it, or its language.</param>
/// <param name="Document">Not yet split into sentences where the file does not do so.</param>
/// <param name="Alignment">Its links; what the file leaves without partner is an omission or addition.</param>
public sealed record BitextVersion(string Siglum, Document Document, Alignment Alignment);
