using Workbench.Importing;
using Workbench.Works;

namespace Workbench.Core.Tests.Importing.Formats;

/// <summary>Says in a line what a unit is, for tests to compare.</summary>
internal static class Told
{
    /// <summary><c>Heading 2 Chapter</c>, <c>Paragraph words[1→5]</c> with anchors to unit 5 in their places.</summary>
    public static string[] Units(SourceFile source, IDocumentConverter? converter = null) =>
        Units(TextImporter.Import(source, new ImportOptions { Converter = converter }).Document);

    public static string[] Units(Document document) => [.. document.Units.Select(Unit)];

    /// <summary><c>Italic word</c>.</summary>
    public static string[] Emphases(Unit unit) => [.. unit.Emphases.Select(emphasis => $"{emphasis.Kind} {emphasis.Span.In(unit.Text)}")];

    public static string[] Passages(Unit unit) => [.. unit.Passages.Select(passage => $"{passage.Language} {passage.Span.In(unit.Text)}")];

    public static Document Import(SourceFile source) => TextImporter.Import(source, new ImportOptions()).Document;

    private static string Unit(Unit unit)
    {
        var text = unit.Text;
        foreach (var anchor in unit.Anchors.Reverse())
        {
            text = text.Insert(anchor.Position, $"[{anchor.Label}→{anchor.Note}]");
        }

        var by = unit.NoteBy == NoteAuthor.Unknown ? "" : $" by {unit.NoteBy}";
        return $"{unit.Kind}{(unit.Level > 0 ? $" {unit.Level}" : "")}{by} {text}";
    }
}
