using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>Paragraphs split, merged and moved, as the links say it; notes whose anchors are gone.</summary>
internal static class PlaceFindings
{
    public static IEnumerable<Divergence> Of(RowContext row, LinkTexts link)
    {
        if (!link.IsPair)
        {
            yield break;
        }

        if (link.Link.Original.Count == 1 && link.Link.Version.Count > 1)
        {
            yield return link.Finding(DivergenceKind.Split, Severity.Info) with { Evidence = link.Link.Shape };
        }
        else if (link.Link.Original.Count > 1 && link.Link.Version.Count < link.Link.Original.Count)
        {
            yield return link.Finding(DivergenceKind.Merged, Severity.Info) with { Evidence = link.Link.Shape };
        }

        if (link.Link.Moved || row.Basis[row.Version].Moved.Contains(link.Link.Original.First.Value))
        {
            yield return link.Finding(DivergenceKind.Moved, Severity.Info) with { Evidence = Excerpt.Of(link.Version.Text) };
        }

        if (Anchors(link.OriginalDocument, link.Original) is > 0 and var anchors && Anchors(link.VersionDocument, link.Version) is var kept && kept < anchors && link.Original.Text[0] != '[')
        {
            yield return link.Finding(DivergenceKind.Note, Severity.Minor) with { Evidence = $"[{anchors}] → [{kept}]", Confidence = 0.7 };
        }
    }

    /// <summary>Those the source tells as such, and in plain text figures in square brackets.</summary>
    private static int Anchors(Document document, RowText side) => side.Units.Sum(u => document[u].Anchors.Length) + Anchors(side.Text);

    /// <summary>Figures in square brackets.</summary>
    private static int Anchors(string text)
    {
        var count = 0;
        var rest = text.AsSpan();
        for (var at = rest.IndexOf('['); at >= 0; at = rest.IndexOf('['))
        {
            rest = rest[(at + 1)..];
            var length = rest.IndexOf(']');
            count += length is >= 1 and <= 3 && rest[..length].IndexOfAnyExceptInRange('0', '9') < 0 ? 1 : 0;
        }

        return count;
    }
}
