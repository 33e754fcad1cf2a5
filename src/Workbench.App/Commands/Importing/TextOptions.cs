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
    private readonly Option<string?> rights = new("--rights") { Description = "public-domain, owned, or quote-only, which keeps it out of exports.", HelpName = "R" };

    public IEnumerable<Option> All => [title, author, translator, year, rights];

    public TextDescription Describe(VerbRun run, string siglum, TextRole role, ImportSource source) =>
        new(siglum, role, source.Document.Language)
        {
            Title = run.Value(title) ?? source.Reports[0].Title,
            Author = run.Value(author) ?? source.Reports[0].Author,
            Translator = run.Value(translator) ?? source.Reports[0].Translator,
            Year = run.Value(year),
            Rights = run.Value(rights),
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
