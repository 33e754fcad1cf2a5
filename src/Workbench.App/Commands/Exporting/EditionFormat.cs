using Workbench.Exporting.Editions;

namespace Workbench.App.Commands.Exporting;

/// <summary>A format for reading, written from an edition.</summary>
/// <param name="layout">The layout when none is asked for.</param>
internal abstract class EditionFormat(string name, string description, EditionLayout layout) : ExportFormat(name, description)
{
    public override bool IsEdition => true;

    public override void Write(ExportJob job, Stream output)
    {
        var edition = new Edition(job.Work, job.Options.Edition.Read(job, layout));
        Write(job, edition, output);
        Prove(job, edition);
    }

    protected abstract void Write(ExportJob job, Edition edition, Stream output);

    /// <summary>Says for every text how many of its units the edition has.</summary>
    /// <exception cref="InvalidOperationException">A unit is missing, or in the edition twice.</exception>
    protected static void Prove(ExportJob job, Edition edition)
    {
        foreach (var line in edition.Coverage.Lines)
        {
            job.Messages.Say($"Coverage: {line}.");
        }

        if (!edition.Coverage.IsWhole)
        {
            throw new InvalidOperationException($"The edition is not whole: {string.Join("; ", edition.Coverage.Lines)}");
        }
    }
}
