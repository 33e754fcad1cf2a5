using Workbench.Works;

namespace Workbench.Importing;

/// <summary>A document read from a source, not yet split into sentences, and how it was read.</summary>
public sealed record ImportResult(Document Document, SourceReport Report);
