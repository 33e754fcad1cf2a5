using Workbench.Renderings;
using Workbench.Works;

namespace Workbench.App.Commands.Searching;

/// <summary>A rendering in its context: around its words, or where none was found the beginning of the passage.</summary>
internal static class OtherTexts
{
    public static Kwic? Context(RenderingReport report, Rendering rendering, int width)
    {
        var document = DocumentOf(report, rendering);
        if (rendering.Unit is { } unit)
        {
            var span = new Span(rendering.Words[0].Start, rendering.Words[^1].End - rendering.Words[0].Start);
            return Kwic.Of(document.Document[unit].Text, span, width);
        }

        return rendering.Passage.IsEmpty ? null : Kwic.Of(document.Document[rendering.Passage.First].Text, new Span(0, 0), 2 * width);
    }

    public static string Citation(RenderingReport report, Rendering rendering) => Cite(report, rendering)?.ToString() ?? "";

    /// <summary>The place within its text alone.</summary>
    public static string Place(RenderingReport report, Rendering rendering) => Cite(report, rendering)?.Place ?? "";

    private static Citation? Cite(RenderingReport report, Rendering rendering) =>
        (rendering.Unit ?? (rendering.Passage.IsEmpty ? null : rendering.Passage.First)) is { } unit
            ? Workbench.Renderings.Citation.Of(DocumentOf(report, rendering), unit)
            : null;

    private static WorkText DocumentOf(RenderingReport report, Rendering rendering) =>
        report.Texts.First(text => text.Text.Siglum == rendering.Siglum).Text;
}
