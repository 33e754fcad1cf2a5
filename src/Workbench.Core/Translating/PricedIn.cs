namespace Workbench.Translating;

/// <summary>What a price is for a million of.</summary>
public enum PricedIn
{
    Characters,
    Tokens,
}
