using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.App.Commands.Pipe;

/// <summary>Two texts in the units that were asked for, and their links.</summary>
internal sealed record PipePair(Document Original, Document Version, Alignment Alignment)
{
    public static PipePair Align(
        Document original, Document version, PipeUnits units, AlignmentOptions options, IProgress<double>? progress, CancellationToken cancel)
    {
        if (units == PipeUnits.Line)
        {
            return new PipePair(original, version, Aligner.AlignUnits(Texts(original), original.Language, Texts(version), version.Language, options, progress, cancel));
        }

        var paragraphs = new PipePair(original, version, Aligner.Align(original, version, options, progress, cancel));
        return units == PipeUnits.Sentence ? paragraphs.InSentences() : paragraphs;
    }

    /// <summary>Unit i to unit i, without looking at the texts.</summary>
    public static PipePair UnitByUnit(Document original, Document version) =>
        new(original, version, new Alignment(
            original.Units.Length, version.Units.Length, Enumerable.Range(0, original.Units.Length).Select(i => new Link(UnitGroup.Range(i, 1), UnitGroup.Range(i, 1)))));

    private PipePair InSentences() =>
        new(SentenceUnits.Of(Original), SentenceUnits.Of(Version), SentenceUnits.Links(Alignment, Original, Version));

    private static List<string> Texts(Document document) => [.. document.Units.Select(unit => unit.Text)];
}
