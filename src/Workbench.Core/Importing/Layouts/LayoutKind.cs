namespace Workbench.Importing.Layouts;

/// <summary>How lines were taken together.</summary>
internal enum LayoutKind
{
    Line,
    OnePerLine,
    BlankLines,
    HardWrapped,
}
