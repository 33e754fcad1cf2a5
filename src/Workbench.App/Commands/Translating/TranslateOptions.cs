using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Workbench.App.Commands.Running;
using Workbench.Divergences;
using Workbench.Online;
using Workbench.Translating;

namespace Workbench.App.Commands.Translating;

/// <summary>The options that say who translates, how, and what it may cost.</summary>
internal sealed class TranslateOptions
{
    private const int MostContext = 5;

    private readonly Option<string> provider = new("--provider")
    {
        Description = $"Who translates: {string.Join(", ", ProviderCatalogue.Names)}. Address and key: WORKBENCH_<PROVIDER>_URL and _KEY.",
        HelpName = "P",
        DefaultValueFactory = _ => "apertium",
    };

    private readonly Option<string?> model = new("--model") { Description = "The provider's model. Default: WORKBENCH_<PROVIDER>_MODEL.", HelpName = "M" };
    private readonly Option<string> formality = new Option<string>("--formality") { Description = "The tone, where the provider offers it.", HelpName = "default|more|less", DefaultValueFactory = _ => "default" }
        .AcceptOnlyFromAmong("default", "more", "less");

    private readonly Option<string?> glossary = new("--glossary") { Description = "A file of terms to keep to: a term, a tab and its rendering on each line; or none. Default: the work's glossary, where the provider takes terms.", HelpName = "FILE|none" };
    private readonly Option<int> context = new("--context") { Description = "Send so many neighbouring units as context, where the provider takes it (0 to 5).", HelpName = "N", DefaultValueFactory = _ => 0 };

    public TranslateOptions() => WholeNumber.Require(context, 0, MostContext, "--context takes a number from 0 to 5.");

    public IEnumerable<Option> All => [provider, model, formality, glossary, context, .. Limits.All];

    public SpendLimits Limits { get; } = new();

    public string ProviderName(VerbRun run) => run.Value(provider)!;

    /// <summary>What the provider is told: from the environment, and from the command line before it.</summary>
    /// <exception cref="InputException">A variable, an option or the glossary cannot be read.</exception>
    public ProviderOptions Apply(VerbRun run, ProviderOptions options) => options with
    {
        Model = run.Value(model) ?? options.Model,
        Formality = Enum.Parse<Formality>(run.Value(formality)!, ignoreCase: true),
        Glossary = run.Value(glossary) is { } file && file != "none" ? ReadGlossary(run.Environment.PathOf(file), file) : null,
        ContextUnits = run.Value(context),
    };

    /// <summary>With the preferred renderings of the work's glossary, unless the command line says otherwise.</summary>
    public ProviderOptions WithGlossaryOf(VerbRun run, ProviderOptions options, IReadOnlyList<GlossaryTerm> terms)
    {
        ImmutableArray<TranslationTerm> preferred = [.. terms.Where(term => !term.Renderings.IsEmpty).Select(term => new TranslationTerm(term.Original, term.Renderings[0]))];
        return run.Value(glossary) is null && !preferred.IsEmpty ? options with { Glossary = new TranslationGlossary(preferred) } : options;
    }

    /// <summary>What of the options a version is described by.</summary>
    public static string Describe(ProviderOptions options) => string.Join("; ", new[]
    {
        options.Formality == Formality.Default ? null : $"formality {options.Formality.ToString().ToLowerInvariant()}",
        options.Glossary is { } terms ? string.Create(CultureInfo.InvariantCulture, $"glossary of {terms.Terms.Length} terms ({terms.Hash.Hex[..12]})") : null,
        options.GlossaryName is { } name ? $"glossary {name}" : null,
        options.ContextUnits > 0 ? string.Create(CultureInfo.InvariantCulture, $"context {options.ContextUnits}") : null,
    }.OfType<string>());

    private static TranslationGlossary ReadGlossary(string path, string name)
    {
        try
        {
            return TranslationGlossary.Parse(name, File.ReadAllText(path));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(name, $"the glossary cannot be read ({refused.Message}).", "Name a file of terms with --glossary.");
        }
    }
}
