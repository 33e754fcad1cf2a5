namespace Workbench.Importing.Formats;

/// <summary>A format: how it is known, by content before name, and how its text is read.</summary>
internal sealed record FormatReader(Func<SourceContent, bool> Knows, Func<SourceContent, ReadText> Read);
