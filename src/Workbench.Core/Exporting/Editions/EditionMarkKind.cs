namespace Workbench.Exporting.Editions;

/// <summary>What a mark of the edition stands for.</summary>
internal enum EditionMarkKind
{
    /// <summary>The text has nothing for what another has.</summary>
    Absent,

    /// <summary>What follows stands elsewhere in its own text.</summary>
    Moved,

    /// <summary>No person has confirmed the row.</summary>
    Unconfirmed,

    /// <summary>The rights keep it back.</summary>
    Withheld,
}
