using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>
/// What one text has for each occurrence. First every occurrence is read by itself; then all together tell which words of the text
/// keep company with the phrase, and each is read again in that light.
/// </summary>
internal static class RenderingSearch
{
    public static ImmutableArray<Rendering> Run(
        VersionPassages passages, bool isBack, PhraseQuery query, ImmutableArray<Occurrence> found, TextIndex near, TextIndex far)
    {
        var readers = found.Select(occurrence => OccurrenceReader.Of(passages, occurrence, isBack)).ToArray();
        var company = Company.Of(readers.OfType<OccurrenceReader>(), far);
        var first = ReadAll(readers, company);
        var renderings = ReadAll(readers, company.With(first.Where(reading => reading is { IsTied: true }).SelectMany(reading => reading!.Words)));
        return [.. renderings.Select(reading => reading?.Rendering ?? new Rendering(passages.Siglum(isBack), UnitGroup.Empty, RenderingBasis.Omitted))];
    }

    /// <summary>A word of the text renders one occurrence only: those read in their own sentences come before those looked for around them.</summary>
    private static Reading?[] ReadAll(OccurrenceReader?[] readers, Company company)
    {
        var taken = new HashSet<(UnitIndex Unit, int Start)>();
        var readings = Array.ConvertAll(readers, reader => Take(reader?.Read(company, taken), taken));
        for (var i = 0; i < readings.Length; i++)
        {
            if (readings[i] is { IsTied: false })
            {
                readings[i] = Take(readers[i]!.ReadAround(company, taken), taken) ?? readings[i];
            }
        }

        return readings;
    }

    private static Reading? Take(Reading? reading, HashSet<(UnitIndex Unit, int Start)> taken)
    {
        if (reading is { IsTied: true, Rendering: { Unit: { } unit } rendering })
        {
            taken.UnionWith(rendering.Words.Select(word => (unit, word.Start)));
        }

        return reading;
    }
}
