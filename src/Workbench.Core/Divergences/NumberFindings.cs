using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Numbers of the original that the version lacks or changes, and numbers that only the version has.</summary>
internal static class NumberFindings
{
    private const double SureOfFigures = 0.95;
    private const double SureOfWords = 0.75;

    public static IEnumerable<Divergence> Of(LinkTexts texts, Language original, Language version) => texts.IsPair
        ? NumberComparer.Compare(texts.Original.Text, original, texts.Version.Text, version).Select(change => Finding(texts, change))
        : [];

    private static Divergence Finding(LinkTexts texts, NumberChange change)
    {
        var sure = IsFigures(change.Lost ?? change.Extra) && IsFigures(change.Extra ?? change.Lost) ? SureOfFigures : SureOfWords;
        var finding = texts.Finding(DivergenceKind.Number, SeverityOf(change)) with
        {
            Evidence = $"{change.Lost?.Span.In(texts.Original.Text) ?? "–"} → {change.Extra?.Span.In(texts.Version.Text) ?? "–"}",
            Confidence = texts.Link.Confidence * sure,
        };
        return texts.At(finding, change.Lost?.Span, change.Extra?.Span);
    }

    private static Severity SeverityOf(NumberChange change) => change switch
    {
        (not null, not null) => Severity.Critical,
        ({ } lost, null) => IsFigures(lost) ? Severity.Critical : Severity.Major,
        (null, var extra) => IsFigures(extra) ? Severity.Major : Severity.Minor,
    };

    private static bool IsFigures(NumberMention? mention) => mention?.Form == NumberForm.Digits;
}
