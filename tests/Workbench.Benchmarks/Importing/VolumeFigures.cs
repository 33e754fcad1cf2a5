using System.Globalization;
using Workbench.Aligning;
using Workbench.Importing;
using Workbench.Segmenting;
using Workbench.Works;

namespace Workbench.Benchmarks.Importing;

/// <summary>A scanned volume as it comes in, measured on what a person made of some of its sections, and on its Russian original.</summary>
internal sealed record VolumeFigures
{
    private const double Near = 0.1;

    /// <summary>F1 of the lines at which paragraphs start, over the sections cut by hand.</summary>
    public double Boundaries { get; private init; }

    /// <summary>Characters of the clean text for each one that is wrong.</summary>
    public double CharactersPerFault { get; private init; }

    /// <summary>Strict F1 of the links of those sections.</summary>
    public double Links { get; private init; }

    public int Sections { get; private init; }

    /// <summary>Sections whose paragraphs are as many as the Russian ones, within a tenth.</summary>
    public int SectionsNear { get; private init; }

    /// <summary>The share of the Russian paragraphs that are linked.</summary>
    public double Linked { get; private init; }

    /// <summary>The share of those linked into their own section.</summary>
    public double RightSection { get; private init; }

    public int Notes { get; private init; }

    /// <summary>Notes that an anchor in the text points to.</summary>
    public int NotesTied { get; private init; }

    /// <summary>Units in which a running head or a stamp is left.</summary>
    public int Furniture { get; private init; }

    public double Seconds { get; private init; }

    /// <param name="log">Gets what is off, section by section.</param>
    public static VolumeFigures Measure(string seed, string stalin, TextWriter log, bool align = true)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var english = DocumentSegmenter.Segment(Import(seed, UnitLayout.Auto));
        var seconds = watch.Elapsed.TotalSeconds;
        var russian = DocumentSegmenter.Segment(Import(Path.Combine(stalin, "ru.txt"), UnitLayout.Paragraph));
        var sections = VolumeSection.Read(Path.Combine(stalin, "sections.tsv"));
        var far = sections.Where(section => Math.Abs(section.CountIn(english) - section.Count) > Near * section.Count).ToList();
        far.ForEach(section => log.WriteLine($"section {section.Number}: {section.CountIn(english)} for {section.Count} Russian paragraphs"));
        var alignment = align ? Aligner.Align(russian, english, new AlignmentOptions { Explain = false }) : null;
        var gold = VolumeGold.Measure(Path.Combine(stalin, "gold"), sections, english, russian, alignment, log);
        var (linked, right, of) = alignment is null ? (0, 0, 1) : VolumeSection.Placed(sections, english, russian, alignment);
        var noted = english.Units.SelectMany(unit => unit.Anchors).Select(anchor => anchor.Note).ToHashSet();
        return new VolumeFigures
        {
            Boundaries = gold.Boundaries,
            CharactersPerFault = gold.CharactersPerFault,
            Links = gold.Links,
            Sections = sections.Count,
            SectionsNear = sections.Count - far.Count,
            Linked = linked / (double)of,
            RightSection = right / (double)Math.Max(1, linked),
            Notes = english.Units.Count(unit => unit.Kind == UnitKind.Note && unit.Text.Length > 0 && char.IsDigit(unit.Text[0])),
            NotesTied = noted.Count,
            Furniture = english.Units.Count(unit => unit.Kind != UnitKind.Furniture && (unit.Text.Contains("S T A L", StringComparison.Ordinal) || unit.Text.Contains("COMMERCIAL DISTRIBUTION", StringComparison.Ordinal))),
            Seconds = seconds,
        };
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        paragraph starts, F1             {Boundaries:F3}
        characters for one that is wrong {CharactersPerFault:F0}
        links, strict F1                 {Links:F3}
        sections within a tenth          {SectionsNear} of {Sections}
        Russian paragraphs linked        {Linked:P1}, {RightSection:P1} of them into their section
        notes tied to their anchor       {NotesTied} of {Notes}
        running heads left               {Furniture}
        read and segmented in            {Seconds:F2} s
        """);

    private static Document Import(string path, UnitLayout layout) =>
        TextImporter.Import(new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)), new ImportOptions { Layout = layout }).Document;
}
