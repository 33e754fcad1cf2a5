namespace Workbench.Translating;

/// <summary>Whether a request costs money.</summary>
public enum Billing
{
    /// <summary>It was refused, or never reached the provider.</summary>
    NotBilled,

    /// <summary>It was answered.</summary>
    Billed,

    /// <summary>It was received, but no answer came back: nobody here can know.</summary>
    MaybeBilled,
}
