using System.CommandLine;
using Workbench.App.Commands.Running;

namespace Workbench.App.Commands.Translating;

/// <summary>The options that say whose vectors the aligner hears, and what they may cost.</summary>
internal sealed class EmbeddingOptions
{
    private readonly Option<string?> embeddings = new("--embeddings") { Description = "For a work: hear a multilingual model too, from a service that speaks like OpenAI's (openai). Model: WORKBENCH_OPENAI_EMBEDDINGS.", HelpName = "P" };

    public IEnumerable<Option> All => [embeddings, .. Limits.All];

    public SpendLimits Limits { get; } = new();

    /// <summary>Null when no model is to be heard.</summary>
    public string? ProviderName(VerbRun run) => run.Value(embeddings);

    /// <exception cref="UsageException">There are limits, and nothing to limit.</exception>
    public void RequireWhole(VerbRun run)
    {
        if (ProviderName(run) is null && Limits.AreSet(run))
        {
            throw new UsageException("--max-cost and --max-characters go with --embeddings: nothing else of aligning costs anything.");
        }
    }
}
