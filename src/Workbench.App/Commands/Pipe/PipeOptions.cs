using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.Importing;
using Workbench.Works;

namespace Workbench.App.Commands.Pipe;

/// <summary>The options with which a pipe verb reads its texts.</summary>
internal sealed class PipeOptions
{
    public Option<string> Units { get; } = new Option<string>("--units")
    {
        Description = "What is linked: non-empty lines, paragraphs (blank-line separated, or one a line), or sentences numbered over the whole text.",
        HelpName = "auto|line|paragraph|sentence",
        DefaultValueFactory = _ => "auto",
    }.AcceptOnlyFromAmong("auto", "line", "paragraph", "sentence");

    public Option<Language?> OriginalLanguage { get; } = LanguageOption.Of("--original-language", "The original's language. Default: detected.");

    public Option<Language?> VersionLanguage { get; } = LanguageOption.Of("--version-language", "The versions' language. Default: detected.");

    public IEnumerable<Option> All => [Units, OriginalLanguage, VersionLanguage];

    public PipeUnits UnitsOf(VerbRun run) => Enum.Parse<PipeUnits>(run.Value(Units)!, ignoreCase: true);

    public Document ReadOriginal(VerbRun run, string name) => Read(run, name, run.Value(OriginalLanguage));

    public Document ReadVersion(VerbRun run, string name) => Read(run, name, run.Value(VersionLanguage));

    private Document Read(VerbRun run, string name, Language? language) => PipeTexts.Read(run, name, UnitsOf(run), language, segmented: UnitsOf(run) != PipeUnits.Line);

    public static UnitLayout LayoutOf(PipeUnits units) => units switch
    {
        PipeUnits.Line => UnitLayout.Line,
        PipeUnits.Paragraph => UnitLayout.Paragraph,
        _ => UnitLayout.Auto,
    };
}
