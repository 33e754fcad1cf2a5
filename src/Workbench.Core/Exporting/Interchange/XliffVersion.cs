namespace Workbench.Exporting.Interchange;

/// <summary>Which XLIFF is written.</summary>
public enum XliffVersion
{
    /// <summary>XLIFF 2.1 (OASIS, 2018).</summary>
    Current,

    /// <summary>XLIFF 1.2 (OASIS, 2008), which more tools read.</summary>
    Old,
}
