namespace Workbench.Translating;

/// <summary>How a provider takes the terms that a translation must keep to.</summary>
public enum GlossaryMode
{
    /// <summary>It has no glossaries.</summary>
    None,

    /// <summary>It keeps glossaries itself, and is told the name of one.</summary>
    Named,

    /// <summary>The terms are sent with each request.</summary>
    Inline,
}
