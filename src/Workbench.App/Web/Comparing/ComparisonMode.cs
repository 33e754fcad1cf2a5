namespace Workbench.App.Web.Comparing;

/// <summary>What of the versions is marked.</summary>
public enum ComparisonMode
{
    /// <summary>In what each differs from the base, and the base from them.</summary>
    Base,

    /// <summary>What one has and no other.</summary>
    Unique,

    /// <summary>What some have and others have not.</summary>
    Shared,
}
