using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Workbench.App.Commands.Running;
using Workbench.Exporting.Editions;
using Workbench.Works;

namespace Workbench.App.Commands.Exporting;

/// <summary>The options that say what an edition holds and how it looks.</summary>
internal sealed class EditionSwitches
{
    private readonly Option<string?> layout = new Option<string?>("--layout")
    {
        Description = "How the texts of an edition stand: facing pages, columns, paragraph under paragraph, sentence under sentence, translation on demand, apparatus of variants.",
        HelpName = string.Join('|', EditionLayouts.Words),
    }.AcceptOnlyFromAmong([.. EditionLayouts.Words]);

    private readonly Option<bool> markUnconfirmed = new("--mark-unconfirmed") { Description = "Mark in an edition the rows that no person has confirmed." };
    private readonly Option<bool> noOriginal = new("--no-original") { Description = "An edition of versions alone." };
    private readonly Option<string?> note = new("--note") { Description = "What the title page says of the edition.", HelpName = "TEXT" };
    private readonly Option<string?> appendix = new Option<string?>("--appendix") { Description = "What an edition has at its end: a list of the flags with what was said and ruled, or a dossier of each.", HelpName = "flags|dossiers" }.AcceptOnlyFromAmong("flags", "dossiers");
    private readonly Option<string?> template = new("--template") { Description = "A folder whose files take the place of the title pages, styles and layouts (docs/editions.md).", HelpName = "DIR" };

    public IEnumerable<Option> All => [layout, markUnconfirmed, noOriginal, note, appendix, template];

    public bool HasLayout(ExportJob job) => job.Run.Value(layout) is not null;

    public bool AsksForDossiers(VerbRun run) => run.Value(appendix) == "dossiers";

    public string? TemplateFolder(ExportJob job) => job.Run.Value(template) is { } folder ? job.Run.Environment.PathOf(folder) : null;

    /// <param name="otherwise">The layout of the format when none was asked for.</param>
    public EditionOptions Read(ExportJob job, EditionLayout otherwise) => new(job.Modified)
    {
        Layout = job.Run.Value(layout) is { } word ? EditionLayouts.Parse(word) : otherwise,
        Interface = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ru" ? Language.Russian : Language.English,
        Texts = TextsOf(job),
        IsConfirmedOnly = job.Run.Value(job.Options.ConfirmedOnly),
        MarksUnconfirmed = job.Run.Value(markUnconfirmed),
        Note = job.Run.Value(note) ?? "",
        Flags = job.Run.Value(appendix) is null ? [] : job.Flags,
        Dossiers = job.Dossiers,
        Template = TemplateFolder(job) is { } folder ? TemplateFolders.Read(folder) : EditionTemplate.Default,
    };

    private ImmutableArray<string> TextsOf(ExportJob job)
    {
        var original = job.Work.Original.Siglum;
        var kept = job.Work.Versions.Select(version => version.Text.Siglum).ToList();
        var asked = (job.Run.Value(job.Options.Sigla) ?? []).Where(siglum => siglum == original || kept.Contains(siglum)).ToList();
        IEnumerable<string> texts = asked.Contains(original) ? asked : [original, .. asked.Count == 0 ? kept : asked];
        return [.. texts.Where(siglum => siglum != original || !job.Run.Value(noOriginal))];
    }
}
