using Workbench.Aligning.Search;

namespace Workbench.Aligning.Paragraphs;

/// <summary>The paragraphs between two corners, and the probability that the alignment runs so.</summary>
internal readonly record struct ParagraphSpan(Node Start, Node End, float Weight);
