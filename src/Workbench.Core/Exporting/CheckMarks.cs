using Workbench.Divergences.Checks;
using Workbench.Aligning;
using Workbench.Divergences;

namespace Workbench.Exporting;

/// <summary>Marks numbers that do not agree with the original: where the version has another, else where the original has it.</summary>
internal static class CheckMarks
{
    public static IEnumerable<UnitMark> Of(AlignedWork work, Row row, int version)
    {
        var text = work.Versions[version].Text;
        var texts = new RowTexts(work, row);
        var findings = row.Cells[version].Links.SelectMany(link => RowChecks.Numbers(new LinkTexts(texts, version, link), work.Original.Language, text.Language))
            .Where(f => f.Severity >= Severity.Major);
        foreach (var finding in findings)
        {
            var inVersion = !finding.VersionSpans.IsEmpty;
            var (unit, span) = inVersion ? (finding.Units.First, finding.VersionSpans[0]) : (finding.Original.First, finding.OriginalSpans[0]);
            yield return new UnitMark(
                inVersion ? version : UnitMark.Original, unit, new TextMark(span, "span", "check", $"{text.Description.Label}: {finding.Evidence}"));
        }
    }
}
