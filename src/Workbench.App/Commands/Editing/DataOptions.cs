using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.Works;

namespace Workbench.App.Commands.Editing;

/// <summary>The options that correct what is known; one that is not given leaves what there is, an empty one clears it.</summary>
internal sealed class DataOptions
{
    private readonly Option<string?> title = new("--title") { Description = "Its title; '' clears it.", HelpName = "T" };
    private readonly Option<string?> author = new("--author") { Description = "Its author; '' clears it.", HelpName = "NAME" };
    private readonly Option<string?> translator = new("--translator") { Description = "Who translated it; '' clears it.", HelpName = "NAME" };
    private readonly Option<int?> year = new("--year") { Description = "The year of the text or translation; 0 clears it.", HelpName = "YEAR" };
    private readonly Option<string?> rights = RightsOption.Of(clears: true);
    private readonly Option<Language?> language = LanguageOption.Of("--language", "Its language.");

    public IEnumerable<Option> All => [title, author, translator, year, rights, language];

    public bool IsAny(VerbRun run) => All.Any(option => run.Words.GetResult(option) is { Implicit: false });

    /// <exception cref="UsageException">An option is about texts only.</exception>
    public Work Correct(VerbRun run, Work work)
    {
        foreach (var option in new Option[] { translator, year, rights, language }.Where(option => run.Words.GetResult(option) is { Implicit: false }))
        {
            throw new UsageException($"{option.Name} is known of a text, not of a work: name the text with --siglum.");
        }

        return work with { Title = TextCorrection.Corrected(run.Value(title), work.Title), Author = TextCorrection.Corrected(run.Value(author), work.Author) };
    }

    public TextDescription Correct(VerbRun run, TextDescription text) => new TextCorrection
    {
        Title = run.Value(title),
        Author = run.Value(author),
        Translator = run.Value(translator),
        Year = run.Value(year),
        Rights = run.Value(rights),
        Language = run.Value(language),
    }.Of(text);
}
