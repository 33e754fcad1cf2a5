namespace Workbench.Works;

/// <summary>One text of a work, the original or a version: its description and its units.</summary>
public sealed record WorkText(TextDescription Description, Document Document)
{
    public string Siglum => Description.Siglum;

    public Language Language => Description.Language;
}
