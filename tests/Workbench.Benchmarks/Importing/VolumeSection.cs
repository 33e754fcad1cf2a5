using System.Globalization;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Benchmarks.Importing;

/// <summary>A piece of the volume: how many paragraphs its Russian has, and the lines of the scan it stands on.</summary>
internal sealed record VolumeSection(string Number, int Count, int FirstLine, int LastLine)
{
    public static List<VolumeSection> Read(string file)
    {
        var rows = File.ReadLines(file).Select(line => line.Split('\t')).ToList();
        int Column(string name) => Array.IndexOf(rows[0], name);
        return [.. rows.Skip(1).Where(row => row.Length > 5).Select(row => new VolumeSection(
            row[Column("nn")], Whole(row[Column("ru_paras")]), Whole(row[Column("en_first_line")]), Whole(row[Column("en_last_line")])))];
    }

    public bool Holds(Unit unit) => unit.Locator.Line >= FirstLine && unit.Locator.Line <= LastLine;

    public List<Unit> Paragraphs(Document english) => [.. english.Units.Where(unit => IsText(unit) && Holds(unit))];

    /// <summary>Its paragraphs as the Russian file counts them: with the headings inside the piece.</summary>
    public int CountIn(Document english) => english.Units.Count(unit => Holds(unit) && (IsText(unit) || unit is { Kind: UnitKind.Heading, Level: > 2 }));

    public static bool IsText(Unit unit) => unit.Kind is UnitKind.Paragraph or UnitKind.Quotation or UnitKind.Verse;

    /// <summary>How many Russian paragraphs are linked, how many of them into their own section, and how many there are.</summary>
    public static (int Linked, int Right, int All) Placed(List<VolumeSection> sections, Document english, Document russian, Alignment alignment)
    {
        var section = -1;
        var home = russian.Units.Select(unit => unit.Kind == UnitKind.Heading ? ++section : section).ToArray();
        var (linked, right) = (0, 0);
        foreach (var link in alignment.Links.Where(link => !link.IsAddition && !link.IsOmission))
        {
            foreach (var unit in link.Original.Where(unit => IsText(russian[unit])))
            {
                linked++;
                right += link.Version.All(version => sections[home[unit.Value]].Holds(english[version])) ? 1 : 0;
            }
        }

        return (linked, right, russian.Units.Count(IsText));
    }

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
