namespace Workbench.App.Commands.Exporting;

/// <summary>A format that <c>export</c> writes.</summary>
/// <param name="name">The word for it on the command line.</param>
/// <param name="description">What it is for, in half a line.</param>
internal abstract class ExportFormat(string name, string description)
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>Whether it is of one version, and writes files beside the one that is named.</summary>
    public virtual bool HasFilesBeside => false;

    /// <summary>Whether it is for reading: with a layout, a title page, an appendix.</summary>
    public virtual bool IsEdition => false;

    /// <summary>Whether it is made of pairs, of paragraphs or of sentences.</summary>
    public virtual bool HasPairs => false;

    /// <summary>Writes the work whole, and says on standard error what could not go.</summary>
    public abstract void Write(ExportJob job, Stream output);
}
