namespace Workbench.Exporting.Interchange;

/// <summary>What one pair of a file holds.</summary>
public enum LinkLevel
{
    Paragraph,

    /// <summary>Sentences; a paragraph link without sentence links is written whole.</summary>
    Sentence,
}
