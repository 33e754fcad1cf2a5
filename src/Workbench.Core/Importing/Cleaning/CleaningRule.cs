namespace Workbench.Importing.Cleaning;

/// <summary>One kind of fault and its repair. A rule reads the text as the rules before it left it, and changes nothing itself.</summary>
internal abstract class CleaningRule(string name, string description)
{
    /// <summary>The word by which a user names it.</summary>
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>Whether it can be sure only of a text with pages: in others it is not asked unless the user names it.</summary>
    public virtual bool NeedsPages => false;

    public abstract Findings Find(ScanText scan);

    protected Patch Replace(int start, int length, string replacement) => new(Name, start, length, replacement);
}
