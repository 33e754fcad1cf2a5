namespace Workbench.Exporting;

/// <summary>What a translation unit of a TMX file holds.</summary>
public enum TmxLevel
{
    Paragraph,

    /// <summary>Sentences; a paragraph link without sentence links is written whole and says so in its <c>segtype</c>.</summary>
    Sentence,
}
