using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Renderings;
using Workbench.Statistics;
using Workbench.Works;

namespace Workbench.App.Web.Api;

/// <summary>What a search found.</summary>
/// <param name="Siglum">The text that was searched.</param>
internal sealed record ApiConcordance(string Query, string Siglum, ApiPage<ApiOccurrence> Occurrences);

/// <summary>A place where a word or phrase stands.</summary>
/// <param name="Renderings">What the other texts have for it; absent where the word is too frequent for that to be read.</param>
internal sealed record ApiOccurrence(int? Row, int Unit, string Left, string Key, string Right, string Citation, ImmutableArray<ApiRendering>? Renderings)
{
    private const int Width = 60;

    public static ApiOccurrence Of(WorkText text, Occurrence found, int? row, RenderedOccurrence? rendered)
    {
        var line = Kwic.Of(text.Document[found.Unit].Text, found.Whole, Width);
        return new ApiOccurrence(
            row, found.Unit.Value, line.Left, line.Key, line.Right, Workbench.Renderings.Citation.Of(text, found.Unit).ToString(), rendered is null ? null : [.. rendered.Renderings.Select(ApiRendering.Of)]);
    }
}

/// <summary>What one text has for an occurrence.</summary>
/// <param name="Rendering">Its words; absent where none could be told.</param>
internal sealed record ApiRendering(string Siglum, RenderingBasis Basis, string? Rendering, int? Unit, double? Confidence)
{
    public static ApiRendering Of(Rendering rendering) => rendering.IsFound
        ? new(rendering.Siglum, rendering.Basis, rendering.Text, rendering.Unit!.Value.Value, rendering.Confidence)
        : new(rendering.Siglum, rendering.Basis, null, null, null);
}

/// <summary>What each text has for a word or phrase throughout.</summary>
internal sealed record ApiRenderings(string Query, int Occurrences, ImmutableArray<ApiRenderingsOfText> Texts)
{
    public static ApiRenderings Of(RenderingReport report) => new(report.Query.Text, report.Occurrences.Length, [.. report.Texts.Select(text => ApiRenderingsOfText.Of(report, text))]);
}

/// <summary>How one text renders a word or phrase.</summary>
/// <param name="Consistency">The chance that two occurrences taken at random are rendered alike; absent with fewer than two renderings.</param>
internal sealed record ApiRenderingsOfText(
    string Siglum, int Found, int NotFound, int Omitted, double? Consistency, ImmutableArray<ApiRenderingGroup> Renderings, ImmutableArray<ApiRenderingsOfDivision> Drift)
{
    public static ApiRenderingsOfText Of(RenderingReport report, RenderingsOfText text) => new(
        text.Text.Siglum,
        text.Found,
        text.NotFound,
        text.Omitted,
        text.Consistency,
        [.. text.Groups.Select(group => new ApiRenderingGroup(group.Text, group.Count, [.. group.Occurrences.Select(at => report.Occurrences[at].Row).OfType<int>().Distinct()]))],
        [.. text.Drift.Select(division => new ApiRenderingsOfDivision(
            report.Divisions[division.Division].Title, division.IsTurn, [.. division.Counts.Select(count => new ApiRenderingCount(text.Groups[count.Group].Text, count.Count))]))]);
}

/// <summary>A rendering in all its forms, and the rows where it is met.</summary>
internal sealed record ApiRenderingGroup(string Rendering, int Count, ImmutableArray<int> Rows);

/// <summary>The renderings met in one division.</summary>
/// <param name="Turn">Whether the usual one is another here than before.</param>
internal sealed record ApiRenderingsOfDivision(string Division, bool Turn, ImmutableArray<ApiRenderingCount> Renderings);

/// <summary>How often a rendering is met.</summary>
internal sealed record ApiRenderingCount(string Rendering, int Count);

/// <summary>A name of the original in all its forms.</summary>
internal sealed record ApiName(string Key, string Name, int Count, ImmutableArray<NameForm> Forms, ImmutableArray<int> Rows, ImmutableArray<ApiNameInVersion> Versions)
{
    public static ApiName Of(AlignedWork work, NameEntry name) => new(
        name.Key, name.Name, name.Count, name.Forms, name.Rows, [.. name.Versions.Select((version, at) => new ApiNameInVersion(work.Versions[at].Text.Siglum, version.Forms, version.OtherwiseRows))]);
}

/// <summary>How a version writes a name.</summary>
/// <param name="OtherwiseRows">The rows where it says it in none of these forms.</param>
internal sealed record ApiNameInVersion(string Siglum, ImmutableArray<NameForm> Forms, ImmutableArray<int> OtherwiseRows);

/// <summary>What is counted of a version.</summary>
/// <param name="Reviewed">The share of its rows that a person confirmed or pinned.</param>
/// <param name="States">Rows by the state of their links.</param>
/// <param name="Confidence">Rows by the confidence of their least certain link, in ten steps from the lowest.</param>
internal sealed record ApiStatistics(
    string Siglum, double Reviewed, ImmutableArray<ApiState> States, int OmittedParagraphs, int OmittedSentences, int AddedParagraphs, int AddedSentences, ImmutableArray<int> Confidence)
{
    public static ApiStatistics Of(string siglum, VersionStatistics version) => new(
        siglum,
        version.Reviewed,
        [.. version.States.OrderBy(state => state.Key).Select(state => new ApiState(state.Key, state.Value.Length))],
        version.Losses.OmittedParagraphs,
        version.Losses.OmittedSentences,
        version.Losses.AddedParagraphs,
        version.Losses.AddedSentences,
        [.. version.Confidence.Select(rows => rows.Length)]);
}

/// <summary>How many rows are in a state.</summary>
internal sealed record ApiState(LinkState State, int Rows);

/// <summary>What is measured of a row.</summary>
/// <param name="Divergence">Of the version that departs furthest from the original, 0 to 1.</param>
/// <param name="Dispersion">Of the versions in one language among each other, 0 to 1; absent where there are not two.</param>
internal sealed record ApiMeasures(int Row, double Divergence, double? Dispersion, ImmutableArray<ApiLengthRatio> LengthRatios);

/// <summary>How long a version is for the original in a row, the ratio of the two texts being 1; absent where it has nothing.</summary>
internal sealed record ApiLengthRatio(string Siglum, double? Ratio);
