namespace Workbench.App.Terminal;

/// <summary>What the marks in the texts of versions mean.</summary>
internal static class Legend
{
    public static void Draw(Screen screen) => screen.MarkupLine(screen.HasColours
        ? "[dim]Versions differ in[/] [bold deepskyblue1]words of sense[/][dim],[/] [bold orange1]numbers[/][dim],[/] [darkcyan]small words[/] [dim]and[/] [grey58 underline]marks or spelling[/][dim].[/]"
        : "Versions differ in the [[words]] between brackets.");
}
