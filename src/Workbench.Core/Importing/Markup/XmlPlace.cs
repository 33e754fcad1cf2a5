namespace Workbench.Importing.Markup;

/// <summary>Where an element begins in its file, both from 1.</summary>
internal sealed record XmlPlace(int Line, int Column);
