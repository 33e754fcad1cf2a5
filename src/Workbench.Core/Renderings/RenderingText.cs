using System.Text;
using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;

namespace Workbench.Renderings;

/// <summary>A rendering as it stands in the text; words that are no part of it are told by an ellipsis, words of grammar stay.</summary>
internal static class RenderingText
{
    public static string Of(SideWords side, IReadOnlyList<int> words)
    {
        var text = new StringBuilder(side.TextOf(words[0]));
        for (var i = 1; i < words.Count; i++)
        {
            var between = Enumerable.Range(words[i - 1] + 1, words[i] - words[i - 1] - 1);
            text.Append(between.All(word => side.Words[word].Sort == WordSort.Function)
                ? side.Document[side.UnitOf[words[i]]].Text[side.Spans[words[i - 1]].End..side.Spans[words[i]].Start]
                : " … ").Append(side.TextOf(words[i]));
        }

        return text.ToString();
    }
}
