using System.Collections.Immutable;
using System.Globalization;

namespace Workbench.Exporting.Editions.Epub;

/// <summary>A file of the book.</summary>
/// <param name="Name">Its name in the book's folder.</param>
/// <param name="Text">The one text it holds; null for all.</param>
internal sealed record EpubChapter(string Name, ImmutableArray<EditionDivision> Divisions, EditionText? Text = null)
{
    /// <summary>Readers open a file at once: a hundred rows or so open without a pause.</summary>
    private const int FewRows = 120;

    /// <summary>The divisions gathered into files: a new one at each of the highest headings, and wherever enough has gathered.</summary>
    public static ImmutableArray<EpubChapter> Of(Edition edition)
    {
        var highest = edition.Divisions.Where(d => d.Level > 0).Select(d => d.Level).DefaultIfEmpty(1).Min();
        var gathered = new List<List<EditionDivision>>();
        foreach (var division in edition.Divisions)
        {
            if (gathered.Count == 0 || division.Level == highest || gathered[^1].Sum(d => d.Count) + division.Count > FewRows)
            {
                gathered.Add([]);
            }

            gathered[^1].Add(division);
        }

        var isFacing = edition.Options.Layout == EditionLayout.Facing && edition.Texts.Length > 1;
        return
        [
            .. gathered.Select(divisions => divisions.ToImmutableArray()).SelectMany((divisions, i) => isFacing
                ? edition.Texts.Select(text => new EpubChapter(NameOf(i, text.Place), divisions, text))
                : [new EpubChapter(NameOf(i, null), divisions)]),
        ];
    }

    private static string NameOf(int number, int? text) =>
        string.Create(CultureInfo.InvariantCulture, $"c{number + 1:0000}{(text is { } place ? $"-{place + 1}" : "")}.xhtml");
}
