namespace Workbench.App.Tests.Web.Support;

/// <summary>How a page is looked at.</summary>
/// <param name="Width">Of the window, in pixels of CSS: half of 1280 is what 200 % leaves.</param>
/// <param name="IsJudged">Whether axe-core has its say here too.</param>
internal sealed record PageView(int Width, bool Dark, bool IsJudged = false)
{
    public int Height => Width == Magnified ? 450 : 900;

    public const int Magnified = 640;
}
