using System.Collections.Immutable;

namespace Workbench.App.Web.Reading;

/// <summary>A sentence in its paragraph, cut into pieces.</summary>
/// <param name="Gap">The white space before it.</param>
/// <param name="Links">The numbers of its sentence links within the row, parted by spaces: what they share lights up together.</param>
public sealed record SentenceView(string Gap, string Links, ImmutableArray<Piece> Pieces);
