using Workbench.App.Commands.Importing.Tools;
using Workbench.App.Commands.Running;
using Workbench.Importing;
using Workbench.Importing.Cleaning;
using Workbench.Segmenting;
using Workbench.Works;

namespace Workbench.App.Commands.Pipe;

/// <summary>Reads a text for the pipe, and says on standard error what is worth a look.</summary>
internal static class PipeTexts
{
    public static Document Read(VerbRun run, string name, PipeUnits units, Language? language, bool segmented)
    {
        var options = new ImportOptions { Layout = PipeOptions.LayoutOf(units), Language = language, Converter = MachineConverter.Default, Cleaning = CleaningChoice.None };
        var (document, report) = TextImporter.Import(SourceFiles.Read(run, name), options);
        foreach (var warning in report.Warnings)
        {
            run.Messages.Warn($"{name}{(warning.Line is { } line ? $", line {line}" : "")}: {warning.Message}");
        }

        run.Messages.Detail($"{name}: {report.EncodingName} ({report.EncodingBasis}), {report.Layout}, language {document.Language}, {document.Units.Length} units; {report.ProofLine}");
        return segmented ? DocumentSegmenter.Segment(document) : document;
    }
}
