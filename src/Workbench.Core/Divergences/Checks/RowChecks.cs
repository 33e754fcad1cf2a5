using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>All checks of a version against the original.</summary>
internal static class RowChecks
{
    public static IEnumerable<Divergence> Of(RowContext row, List<LinkTexts> links)
    {
        var (original, version) = (row.OriginalLanguage, row.Text.Language);
        var elsewhere = links.SelectMany(l => ElsewhereFindings.Of(row, l)).ToList();
        return
        [
            .. links.SelectMany(LossFindings.Of).Select(f => f.Kind == DivergenceKind.Omission && elsewhere.Exists(m => m.Original.Equals(f.Original)) ? f with { Severity = Severity.Info } : f),
            .. links.SelectMany(l => Numbers(l, original, version)),
            .. links.SelectMany(MarkFindings.Of),
            .. links.SelectMany(l => LengthFindings.Of(l, row.Basis[row.Version].Proportion)),
            .. row.Reading.Passages.SelectMany(p => PolarityFindings.Of(row, p)),
            .. row.Reading.Passages.SelectMany(p => OrderFindings.Of(row, p)),
            .. row.Reading.Passages.SelectMany(p => SenseFindings.Of(row, p)),
            .. row.Reading.Passages.SelectMany(p => StrengthFindings.Of(row, p)),
            .. row.Reading.Passages.SelectMany(p => SpeechFindings.Of(row, p)),
            .. SpeechFindings.Of(row),
            .. row.Reading.Passages.SelectMany(p => TenseFindings.Of(row, p)),
            .. TruncatedFindings.Of(row),
            .. links.SelectMany(l => EmphasisFindings.Of(row, l)),
            .. links.SelectMany(l => PlaceFindings.Of(row, l)),
            .. elsewhere,
            .. TermFindings.Of(row),
            .. GlossaryFindings.Of(row),
            .. RomanisationFindings.Of(row),
            .. original == version ? [] : SenseChoiceFindings.Of(row),
            .. row.Reading.Passages.SelectMany(p => OppositeFindings.Of(row, p)),
            .. NameFindings.Of(row),
            .. BrokenFindings.Of(row),
            .. UntranslatedFindings.Of(row),
            // Within one language the words themselves are compared instead.
            .. original == version ? [] : row.Reading.Passages.SelectMany(p => WordFindings.Of(row, p)),
        ];
    }

    public static List<Divergence> Numbers(LinkTexts link, Language original, Language version)
    {
        var (accountedOriginal, accountedVersion) = (new List<Span>(), new List<Span>());
        void Account(Span? o, Span? v)
        {
            accountedOriginal.AddRange(o is { } left ? [left] : []);
            accountedVersion.AddRange(v is { } right ? [right] : []);
        }

        var measures = MeasureFindings.Of(link, original, version, Account).Concat(DateFindings.Of(link, original, version, Account)).ToList();
        return [.. measures, .. NumberFindings.Of(link, original, version, m => Holds(accountedOriginal, m), m => Holds(accountedVersion, m))];
    }

    private static bool Holds(List<Span> spans, NumberMention mention) =>
        spans.Exists(s => s.Start <= mention.Span.Start && mention.Span.End <= s.End);
}
