namespace Workbench.Divergences.Checks;

/// <summary>All checks of a version against the original.</summary>
internal static class RowChecks
{
    public static IEnumerable<Divergence> Of(RowContext row, List<LinkTexts> links)
    {
        var (original, version) = (row.OriginalLanguage, row.Text.Language);
        return
        [
            .. links.SelectMany(LossFindings.Of),
            .. links.SelectMany(l => NumberFindings.Of(l, original, version)),
            .. links.SelectMany(MarkFindings.Of),
            .. links.SelectMany(l => LengthFindings.Of(l, row.Basis[row.Version].Proportion)),
            .. row.Reading.Passages.SelectMany(p => PolarityFindings.Of(row, p)),
            .. row.Reading.Passages.SelectMany(p => OrderFindings.Of(row, p)),
            .. BrokenFindings.Of(row),
            .. UntranslatedFindings.Of(row),
            .. WordFindings.Of(row),
        ];
    }
}
