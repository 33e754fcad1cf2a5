using Workbench.App.Commands.Running;

namespace Workbench.App.Commands;

/// <summary>Every verb, in the order the help lists them.</summary>
internal static class Verbs
{
    public static IEnumerable<Verb> All() =>
    [
        new DemoCommand(),
        new InitCommand(),
        new ImportCommand(),
        new CleanCommand(),
        new AlignCommand(),
        new CompareCommand(),
        new SegmentCommand(),
        new WordsCommand(),
        new RenderingsCommand(),
        new ConcordanceCommand(),
        new GlossaryCommand(),
        new ListCommand(),
        new ShowCommand(),
        new FlagCommand(),
        new FlagsCommand(),
        new DossierCommand(),
        new CheckCommand(),
        new DismissCommand(),
        new TranslateCommand(),
        new SpendCommand(),
        new PricesCommand(),
        new ExportCommand(),
        new ValidateCommand(),
        new PackCommand(),
        new ApplyCommand(),
        new MergeCommand(),
        new LinkCommand(),
        new LinksCommand(),
        new EditCommand(),
        new RenameCommand(),
        new RemoveCommand(),
        new UndoCommand(),
        new RedoCommand(),
        new HistoryCommand(),
        new DoctorCommand(),
        new BackupCommand(),
        new RestoreCommand(),
        new CopyWorkspaceCommand(),
        new ServeCommand(),
    ];
}
