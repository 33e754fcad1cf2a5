namespace Workbench.Importing.Cleaning.Scans;

/// <summary>What a line of the running text belongs to.</summary>
internal enum LineRole
{
    Text,
    Heading,
    Contents,

    /// <summary>One of the notes that stand together behind the text, or where a piece was first printed.</summary>
    Note,

    /// <summary>What closes a piece: a signature, a date.</summary>
    Closing,

    /// <summary>A title page, a row of asterisks.</summary>
    Furniture,
}
