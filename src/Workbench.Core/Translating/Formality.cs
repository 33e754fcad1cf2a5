namespace Workbench.Translating;

/// <summary>The tone asked for, where a language tells strangers from friends.</summary>
public enum Formality
{
    Default,
    More,
    Less,
}
