using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Workbench.App.Web.Studying;

namespace Workbench.App.Web.Components.Plots;

/// <summary>A label in a picture. Razor keeps the tag of that name for itself.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired]
    public double X { get; set; }

    [Parameter, EditorRequired]
    public double Y { get; set; }

    [Parameter]
    public string Class { get; set; } = "scale";

    /// <summary><c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    [Parameter]
    public string Anchor { get; set; } = "start";

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", Svg.N(X));
        builder.AddAttribute(3, "y", Svg.N(Y));
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Text);
        builder.CloseElement();
    }
}
