namespace Workbench.Importing.Bitexts;

/// <summary>A column or property that holds a text.</summary>
internal sealed record ColumnName(int Column, string Name);
