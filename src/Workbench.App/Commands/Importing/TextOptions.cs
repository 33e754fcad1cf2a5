using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.Works;

namespace Workbench.App.Commands.Importing;

/// <summary>The options that say what is known about a text.</summary>
internal sealed class TextOptions
{
    private readonly Option<string?> title = new("--title") { Description = "Its title. Default: the one the file gives itself.", HelpName = "T" };
    private readonly Option<string?> author = new("--author") { Description = "Its author.", HelpName = "NAME" };
    private readonly Option<string?> translator = new("--translator") { Description = "Who translated it.", HelpName = "NAME" };
    private readonly Option<int?> year = new("--year") { Description = "The year of the text or translation.", HelpName = "YEAR" };
    private readonly Option<string?> rights = RightsOption.Of(clears: false);

    public IEnumerable<Option> All => [title, author, translator, year, rights];

    /// <param name="known">The text whose place it takes: what is not said anew stays as it was.</param>
    public TextDescription Describe(VerbRun run, string siglum, TextRole role, ImportSource source, TextDescription? known) =>
        new(siglum, role, source.Document.Language)
        {
            Title = run.Value(title) ?? known?.Title ?? source.Reports[0].Title,
            Author = run.Value(author) ?? known?.Author ?? source.Reports[0].Author,
            Translator = run.Value(translator) ?? known?.Translator ?? source.Reports[0].Translator,
            Year = run.Value(year) ?? known?.Year,
            Rights = run.Value(rights) ?? known?.Rights,
            SourceName = source.SourceName,
            SourceHash = source.Hash,
        };

    /// <summary>What the user says of a version in a bitext.</summary>
    public TextDescription DescribeVersion(VerbRun run) => new("version", TextRole.Version, Language.Unknown)
    {
        Title = run.Value(title),
        Author = run.Value(author),
        Translator = run.Value(translator),
        Year = run.Value(year),
        Rights = run.Value(rights),
    };
}
