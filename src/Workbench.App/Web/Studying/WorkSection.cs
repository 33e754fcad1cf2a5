namespace Workbench.App.Web.Studying;

/// <summary>The pages of a work, as its navigation lists them.</summary>
public enum WorkSection
{
    Overview,
    Rows,
    Compare,
    Editor,
    Review,
    Reader,
    Disputes,
    Renderings,
    Concordance,
    Glossary,
    Names,
    Statistics,
    History,
    Export,
}
