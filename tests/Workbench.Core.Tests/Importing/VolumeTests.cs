using System.Globalization;
using System.Text.RegularExpressions;
using Workbench.Benchmarks.Importing;
using Workbench.Importing;
using Workbench.TestSupport;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing;

/// <summary>The scanned volume of the shared corpora against what a person made of it; the floors are what was reached.</summary>
public partial class VolumeTests
{
    [SharedFact]
    public void A_scanned_volume_comes_in_as_a_careful_reader_would_cut_it()
    {
        var figures = VolumeFigures.Measure(
            SharedFolder.PathTo("corpora", "seeds", "001_1c4fdff8badd4e12.txt"), SharedFolder.PathTo("corpora", "stalin_v5"), TextWriter.Null, align: false);

        Assert.True(figures.Boundaries >= 0.97, figures.ToString());
        Assert.True(figures.CharactersPerFault >= 2000, figures.ToString());
        Assert.True(figures.SectionsNear >= 51, figures.ToString());
        Assert.True(figures.NotesTied >= 84, figures.ToString());
        Assert.Equal(0, figures.Furniture);
    }

    [SharedFact]
    public void Units_of_a_scanned_volume_name_the_page_whose_number_is_printed_above_them()
    {
        var path = SharedFolder.PathTo("corpora", "seeds", "001_1c4fdff8badd4e12.txt");
        var lines = File.ReadAllLines(path);
        var document = TextImporter.Import(new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)), new ImportOptions()).Document;
        var pageOfLine = new Dictionary<int, string>();
        for (var line = 0; line < lines.Length; line++)
        {
            // A left page by its head, up to the head of the right page after it.
            if (LeftHead().Match(lines[line]) is { Success: true } head)
            {
                var next = int.Parse(head.Groups[1].Value, CultureInfo.InvariantCulture) + 1;
                var end = Array.FindIndex(lines, line + 1, Math.Min(60, lines.Length - line - 1), text => text.TrimEnd().EndsWith($" {next.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal) && text.Count(char.IsUpper) > 4);
                for (var on = line + 1; on < end; on++)
                {
                    pageOfLine[on + 1] = head.Groups[1].Value;
                }
            }
        }

        var checkedUnits = document.Units.Where(unit => unit.Locator.Line is { } line && pageOfLine.ContainsKey(line) && unit.Kind == UnitKind.Paragraph).ToList();
        var right = checkedUnits.Count(unit => unit.Locator.Page == pageOfLine[unit.Locator.Line!.Value]);

        Assert.True(checkedUnits.Count > 400, $"{checkedUnits.Count}");
        Assert.True(right >= 0.99 * checkedUnits.Count, $"{right} of {checkedUnits.Count}");
    }

    [GeneratedRegex(@"^J\. ?V\. S T A L I N (\d+)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LeftHead();
}
