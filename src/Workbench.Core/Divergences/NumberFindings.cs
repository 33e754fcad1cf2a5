using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Numbers of the original that the version lacks or changes, and numbers that only the version has.</summary>
internal static class NumberFindings
{
    private const double SureOfFigures = 0.95;
    private const double SureOfWords = 0.75;

    /// <param name="lostIsAccounted">Whether a conversion accounts for a number of the original.</param>
    public static IEnumerable<Divergence> Of(
        LinkTexts texts, Language original, Language version, Func<NumberMention, bool> lostIsAccounted, Func<NumberMention, bool> extraIsAccounted) => texts.IsPair
        ? NumberComparer.Compare(texts.Original.Numbers(original), original, texts.Version.Numbers(version), version, lostIsAccounted, extraIsAccounted).Select(change => Finding(texts, change))
        : [];

    private static Divergence Finding(LinkTexts texts, NumberChange change)
    {
        var sure = IsFigures(change.Lost ?? change.Extra) && IsFigures(change.Extra ?? change.Lost) ? SureOfFigures : SureOfWords;
        var finding = texts.Finding(KindOf(texts, change), SeverityOf(change)) with
        {
            Evidence = $"{change.Lost?.Span.In(texts.Original.Text) ?? "–"} → {change.Extra?.Span.In(texts.Version.Text) ?? "–"}",
            Confidence = texts.Link.Confidence * sure,
        };
        return texts.At(finding, change.Lost?.Span, change.Extra?.Span);
    }

    private static DivergenceKind KindOf(LinkTexts texts, NumberChange change) =>
        (change.Lost is { } l && IsDate(texts.Original, l)) || (change.Extra is { } e && IsDate(texts.Version, e)) ? DivergenceKind.Date
        : DivergenceKind.Number;

    /// <summary>Whether the name of a month stands beside the number.</summary>
    private static bool IsDate(RowText text, NumberMention number)
    {
        var words = text.Tokens.FindAll(t => t.Class == TokenClass.Word);
        var after = words.Where(w => w.Span.Start >= number.Span.End).Take(2);
        var before = words.Where(w => w.Span.End <= number.Span.Start).TakeLast(1);
        return after.Concat(before).Any(w => MonthNames.NumberOf(w.Span.In(text.Text)) is not null);
    }

    private static Severity SeverityOf(NumberChange change) => change switch
    {
        (not null, not null) => Severity.Critical,
        ({ } lost, null) => IsFigures(lost) ? Severity.Critical : Severity.Major,
        (null, var extra) => IsFigures(extra) ? Severity.Major : Severity.Minor,
    };

    private static bool IsFigures(NumberMention? mention) => mention?.Form == NumberForm.Digits;
}
