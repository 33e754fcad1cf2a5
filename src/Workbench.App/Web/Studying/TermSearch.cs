using System.Collections.Immutable;
using Workbench.App.Web.Reading;
using Workbench.Renderings;

namespace Workbench.App.Web.Studying;

/// <summary>A search for a word or phrase in one text of a work, and what came of it.</summary>
/// <param name="Query">Null when there is no word in what was asked.</param>
/// <param name="Occurrences">All of them.</param>
/// <param name="Report">What the other texts have there; null where there are too many occurrences to read.</param>
internal sealed record TermSearch(PhraseQuery? Query, ImmutableArray<Occurrence> Occurrences, RenderingReport? Report)
{
    /// <summary>Of more occurrences the renderings are not read: a word so frequent is no term.</summary>
    public const int MostRead = 4000;

    /// <param name="version">By its place in the work; null for the original.</param>
    public static async Task<TermSearch> Of(OpenWork work, string asked, int? version)
    {
        PhraseQuery query;
        try
        {
            query = PhraseQuery.Parse(asked);
        }
        catch (FormatException)
        {
            return new TermSearch(null, [], null);
        }

        var found = await work.Studies.Occurrences(query, version);
        return new TermSearch(query, found, found.Length is > 0 and <= MostRead ? await work.Studies.Renderings(query, version) : null);
    }
}
