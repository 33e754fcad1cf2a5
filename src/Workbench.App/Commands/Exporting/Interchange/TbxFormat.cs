using Workbench.App.Terminal;
using Workbench.Glossaries;

namespace Workbench.App.Commands.Exporting.Interchange;

/// <summary>The glossary of the work.</summary>
internal sealed class TbxFormat() : ExportFormat("tbx", "the work's glossary (TBX-Basic)")
{
    public override void Write(ExportJob job, Stream output)
    {
        var terms = job.Workspace.Glossary(job.Work.Work.Id);
        if (terms.Count == 0)
        {
            throw new InputException(job.Work.Work.Id, "Its glossary is empty.", $"Add terms first: workbench glossary add {job.Work.Work.Id} TERM --rendering WORD");
        }

        output.Write(ConsoleStreams.Utf8.GetBytes(TbxGlossary.Write(terms, job.Work.Work.Label, job.Work.Original.Language, job.Work.Versions[0].Text.Language)));
        job.Messages.Say($"{Counts.Of(terms.Count, "term")} written; texts, links and flags are no part of TBX.");
    }
}
