using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Dossiers;

/// <summary>A stretch of text of one look.</summary>
internal sealed record DossierRun(string Text, DossierMark Mark = DossierMark.None)
{
    /// <summary>A text cut at its marks; of marks over each other the weightier shows.</summary>
    public static ImmutableArray<DossierRun> Cut(string text, IEnumerable<(Span Span, DossierMark Mark)> marks)
    {
        var looks = new DossierMark[text.Length];
        foreach (var (span, mark) in marks)
        {
            for (var i = Math.Max(0, span.Start); i < Math.Min(text.Length, span.End); i++)
            {
                looks[i] = looks[i] > mark ? looks[i] : mark;
            }
        }

        var runs = ImmutableArray.CreateBuilder<DossierRun>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && looks[end] == looks[start])
            {
                end++;
            }

            runs.Add(new DossierRun(text[start..end], looks[start]));
            start = end;
        }

        return runs.ToImmutable();
    }
}
