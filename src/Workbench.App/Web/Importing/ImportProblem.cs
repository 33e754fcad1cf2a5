namespace Workbench.App.Web.Importing;

/// <summary>What stands in the way of an import, and is told before anything is changed.</summary>
public enum ImportProblem
{
    /// <summary>A file cannot be read.</summary>
    Unread,
    LanguageNeeded,

    /// <summary>What is to name the work cannot name one.</summary>
    WorkName,
    WorkTaken,
    TwoOriginals,

    /// <summary>What is to name a version cannot name one.</summary>
    LabelName,
    LabelTwice,

    /// <summary>A file was sent twice, or the work has it already.</summary>
    SameFile,
}
