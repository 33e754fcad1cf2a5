using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Exporting.Interchange;

/// <summary>What each format carries. The table in docs/interchange.md says the same, and tests hold both to what comes back.</summary>
public static class InterchangeFormats
{
    private static readonly Dictionary<string, ImmutableArray<FeatureUse>> Uses = new(StringComparer.Ordinal)
    {
        // In the order of Feature: versions, paragraphs, one-sided, moved, states, confidences, sentences, kinds, pages, emphasis, note anchors, flags.
        ["tmx"] = Row("+ + + + + + w - - - - +"),
        ["xliff"] = Row("+ + + + + + w - - - - +"),
        ["xliff12"] = Row("+ + + + + + w - - - - +"),
        ["tei"] = Row("+ + + + + + + + - - - +"),
        ["apparatus"] = Row("w - w w - - - - - - - -"),
        ["ces"] = Row("- + + - - w w - - - - -"),
        ["jsonl"] = Row("+ + + + + + + + + - - +"),
        ["moses"] = Row("- - + - - - w - - - - -"),
        ["tsv"] = Row("w - w - w w - - - - - -"),
        ["csv"] = Row("w - w - w w - - - - - -"),
    };

    public static IEnumerable<string> Names => Uses.Keys;

    public static FeatureUse UseOf(string format, Feature feature) => Uses[format][(int)feature];

    /// <summary>What of a work a format has no place for, in words; empty when everything goes.</summary>
    public static IEnumerable<string> Lost(string format, AlignedWork work, InterchangeOptions options) =>
        from feature in Enum.GetValues<Feature>()
        where UseOf(format, feature) == FeatureUse.No
        let lost = Count(feature, work, options)
        where lost.Count > 0
        select $"{lost.Count} {lost.Noun}";

    private static (int Count, string Noun) Count(Feature feature, AlignedWork work, InterchangeOptions options)
    {
        var versions = VersionChoice.Of(work, options.Versions).Select(v => work.Versions[v]).ToList();
        var links = versions.SelectMany(version => version.Alignment.Links);
        var units = versions.Select(version => version.Text).Prepend(work.Original).SelectMany(text => text.Document.Units);
        return feature switch
        {
            Feature.Paragraphs => (links.Count(link => link.Original.Count > 1 || link.Version.Count > 1), "links of several paragraphs, which are joined"),
            Feature.OneSided => (links.Count(link => link.IsOmission || link.IsAddition), "links with one side"),
            Feature.Moved => (links.Count(link => link.Moved), "marks of a moved passage"),
            Feature.States => (links.Count(link => link.State != LinkState.Draft), "states of links"),
            Feature.Confidences => (links.Count(link => link.Confidence < 1), "confidences of links"),
            Feature.Sentences => (links.Count(link => !link.Sentences.IsEmpty), "links between sentences"),
            Feature.Kinds => (units.Count(unit => unit.Kind != UnitKind.Paragraph), "kinds of units (headings, notes, verse)"),
            Feature.Pages => (units.Count(unit => unit.Locator.Page is not null), "page numbers of units"),
            Feature.Emphasis => (units.Sum(unit => unit.Emphases.Length), "emphases"),
            Feature.NoteAnchors => (units.Sum(unit => unit.Anchors.Length), "anchors of notes"),
            Feature.Flags => (options.Flags.Length, "flags"),
            _ => (0, ""),
        };
    }

    private static ImmutableArray<FeatureUse> Row(string uses) => [.. uses.Split(' ').Select(use => use switch
    {
        "+" => FeatureUse.Yes,
        "w" => FeatureUse.Written,
        _ => FeatureUse.No,
    })];
}
