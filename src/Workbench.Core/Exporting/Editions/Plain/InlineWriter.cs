using System.Collections.Immutable;
using System.Text;
using Workbench.Works;

namespace Workbench.Exporting.Editions.Plain;

/// <summary>Writes the words of a paragraph in a notation of plain text.</summary>
internal abstract class InlineWriter
{
    public string Of(IEnumerable<EditionInline> inlines)
    {
        var text = new StringBuilder();
        var before = default(EditionInline);
        foreach (var inline in inlines)
        {
            text.Append(before is EditionNoteCall && inline is EditionNoteCall ? BetweenCalls : "");
            text.Append(inline switch
            {
                EditionRun run => Run(run),
                EditionMark mark => Mark(mark),
                EditionPage page => Page(page),
                EditionNoteCall call => Call(call),
                _ => throw new InvalidOperationException($"No notation for {inline.GetType().Name}."),
            });
            before = inline;
        }

        return text.ToString();
    }

    public abstract string Escape(string text);

    /// <summary>What parts the signs of two notes that hang on one place.</summary>
    protected virtual string BetweenCalls => "";

    /// <param name="text">Escaped, without white space at its ends.</param>
    protected abstract string Emphasize(string text, ImmutableArray<EmphasisKind> kinds);

    protected abstract string Call(EditionNoteCall call);

    protected virtual string Mark(EditionMark mark) => Escape(mark.Text) + " ";

    protected virtual string Page(EditionPage page) => $"{Escape($"⟨{page.Label}⟩")} ";

    protected virtual string Run(EditionRun run)
    {
        var text = run.Text;
        if (run.Emphases.IsEmpty || string.IsNullOrWhiteSpace(text))
        {
            return Escape(text);
        }

        var core = text.Trim();
        var before = text[..text.IndexOf(core, StringComparison.Ordinal)];
        return before + Emphasize(Escape(core), run.Emphases) + text[(before.Length + core.Length)..];
    }
}
