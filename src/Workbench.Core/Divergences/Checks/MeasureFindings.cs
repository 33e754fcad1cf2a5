using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>
/// Measures that are converted, rightly or wrongly. What they account for is no change of a number: seven versts may be five miles.
/// </summary>
internal static class MeasureFindings
{
    private const double Tolerance = 0.2;
    private const double SameUnit = 0.03;

    /// <param name="accounted">Is told the stretches of original and version whose numbers are accounted for.</param>
    public static IEnumerable<Divergence> Of(LinkTexts texts, Language original, Language version, Action<Span?, Span?> accounted)
    {
        if (!texts.IsPair)
        {
            yield break;
        }

        var ours = Measures.Read(texts.Original, original);
        var theirs = ours.Count == 0 ? [] : Measures.Read(texts.Version, version);
        foreach (var measure in ours)
        {
            var same = theirs.Where(t => t.Unit.Dimension == measure.Unit.Dimension).ToList();
            if (same.Exists(t => t.Value == measure.Value && IsSame(t.Unit, measure.Unit)))
            {
                continue;
            }

            var right = same.FirstOrDefault(t => !IsSame(t.Unit, measure.Unit) && (t.Unit.Floats || measure.Unit.Floats || Math.Abs((t.Size / measure.Size) - 1) <= Tolerance));
            if (right is not null)
            {
                accounted(measure.Span, right.Span);
                yield return Finding(texts, Severity.Info, measure.Span, right.Span);
            }
            else if (same.FirstOrDefault(t => !IsSame(t.Unit, measure.Unit)) is { } wrong && same.TrueForAll(t => !IsSame(t.Unit, measure.Unit)))
            {
                var bare = texts.Version.Numbers(version).FirstOrDefault(n => n.Value == measure.Value);
                accounted(measure.Span, bare?.Span ?? wrong.Span);
                yield return Finding(texts, Severity.Critical, measure.Span, bare?.Span ?? wrong.Span);
            }
        }
    }

    private static bool IsSame(MeasureUnit left, MeasureUnit right) => left.Floats == right.Floats && Math.Abs((left.Size / right.Size) - 1) <= SameUnit;

    private static Divergence Finding(LinkTexts texts, Severity severity, Span original, Span version) => texts.At(
        texts.Finding(DivergenceKind.Conversion, severity) with { Evidence = $"{original.In(texts.Original.Text)} → {version.In(texts.Version.Text)}" }, original, version);
}
