namespace Workbench.Renderings;

/// <summary>What a rendering was told from.</summary>
public enum RenderingBasis
{
    /// <summary>The version has nothing for the passage: it was left out.</summary>
    Omitted,

    /// <summary>The passage is there, and no words of it could be tied to those asked for.</summary>
    NotFound,

    /// <summary>Only the places of the words among others tie them.</summary>
    Place,

    /// <summary>The version renders other occurrences so.</summary>
    Usage,

    /// <summary>The dictionary, the letters, or what the whole work teaches tie the words.</summary>
    Words,
}
