using System.Collections.Immutable;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting.Dossiers;

/// <summary>How much of each text the dossier may still quote. What was quoted once may be quoted again.</summary>
internal sealed class QuoteBudget(bool isEnforced)
{
    private const string Ellipsis = " […]";

    private readonly Dictionary<string, int> left = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Siglum, string Passage), string> quoted = [];
    private readonly Dictionary<string, (WorkText Text, HashSet<string> Cut)> cut = new(StringComparer.Ordinal);

    /// <summary>What the rights kept out: of how many passages words are missing.</summary>
    public ImmutableArray<RightsReport> Reports(IEnumerable<WorkText> texts) =>
    [
        .. texts.Where(text => cut.ContainsKey(text.Siglum)).Select(text => new RightsReport(
            text.Siglum, TextRights.Of(text.Description), TextRights.Of(text.Description).Words - left.GetValueOrDefault(text.Siglum), cut[text.Siglum].Cut.Count, text.Document.Units.Length)),
    ];

    /// <summary>As much of a passage as may go; empty when nothing may.</summary>
    public string Take(WorkText text, string passage)
    {
        var rights = TextRights.Of(text.Description);
        if (!isEnforced || rights.AllowsAll || passage.Length == 0)
        {
            return passage;
        }

        if (quoted.TryGetValue((text.Siglum, passage), out var known))
        {
            return known;
        }

        var words = left.GetValueOrDefault(text.Siglum, rights.Words);
        var taken = FirstWords(passage, ref words);
        left[text.Siglum] = words;
        if (taken.Length != passage.Length)
        {
            cut.TryAdd(text.Siglum, (text, []));
            cut[text.Siglum].Cut.Add(passage);
        }

        return quoted[(text.Siglum, passage)] = taken;
    }

    private static string FirstWords(string text, ref int left)
    {
        foreach (var token in WordTokenizer.Scan(text).Where(t => t.Class is TokenClass.Word or TokenClass.Number))
        {
            if (left == 0)
            {
                return token.Span.Start == 0 || text[..token.Span.Start].All(c => !char.IsLetterOrDigit(c)) ? "" : text[..token.Span.Start].TrimEnd() + Ellipsis;
            }

            left--;
        }

        return text;
    }
}
