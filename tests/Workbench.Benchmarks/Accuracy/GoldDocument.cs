using Workbench.Works;

namespace Workbench.Benchmarks.Accuracy;

/// <summary>A pair of texts with its gold links, as the accuracy table's rows are made of.</summary>
internal sealed record GoldDocument(
    string Name,
    string Row,
    bool Paragraphs,
    Language OriginalLanguage,
    Language VersionLanguage,
    IReadOnlyList<string> Original,
    IReadOnlyList<string> Version,
    IReadOnlySet<string> Gold)
{
    /// <summary>Whether only links of both sides are measured: most of the units belong to none.</summary>
    public bool OnlyTied { get; init; }
}
