namespace Workbench.Importing.Languages;

/// <summary>The scripts that tell languages apart, some of them a single one.</summary>
internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Armenian,
    Georgian,
    Thai,
    Kana,
    Han,
    Hangul,
    Other,
}
