using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Editions.Plain;

/// <summary>Plain text: emphasis as underscores and asterisks round the words, notes by number in brackets.</summary>
internal sealed class TextInlines : InlineWriter
{
    public override string Escape(string text) => XmlText.Clean(text).Replace('\n', ' ');

    protected override string Emphasize(string text, ImmutableArray<EmphasisKind> kinds) => kinds.Contains(EmphasisKind.Bold) ? $"*{text}*" : $"_{text}_";

    protected override string Call(EditionNoteCall call) => $"[{call.Note.Label}]";
}
