using System.Collections.Immutable;
using Workbench.Aligning.Vectors;
using Workbench.App.Commands.Running;
using Workbench.Storage;
using Workbench.Translating;
using Workbench.Works;

namespace Workbench.App.Commands.Translating;

/// <summary>Gets the vectors of the sentences of a work from a service, as a witness for the aligner.</summary>
internal sealed class Embedding(VerbRun run, Workspace workspace, Work work, EmbeddingOptions asked)
{
    /// <exception cref="TranslationException">The service refuses or fails; what came is kept.</exception>
    public async Task<TextVectors> OfAsync(IEnumerable<Document> documents)
    {
        var provider = asked.ProviderName(run)!;
        await using var desk = new ProviderDesk(run);
        ProviderDesk.RequireSendable(work, provider);
        var options = desk.EmbeddingOptionsOf(provider);
        var price = PriceFile.Read(workspace.Folder).Find(options.Name, options.Model);
        using var spend = SpendFile.Open(workspace.Folder, new SpendTask(work.Id, "embed", price), run.Environment.Time);
        var service = desk.OpenEmbeddings(options, asked.Limits.Budget(run, spend, price));
        using var memory = VectorFile.Open(workspace.Folder, $"{service.Name} {options.Host} {service.Model}", run.Environment.Time);
        var texts = documents.SelectMany(document => TextVectors.TextsOf(document)).DistinctBy(ContentHash.OfText).ToImmutableArray();
        var missing = texts.Where(text => text.Any(char.IsLetter) && memory.Find(ContentHash.OfText(text)) is null).ToImmutableArray();
        if (!missing.IsEmpty)
        {
            desk.RequireReachable(options);
            var batches = Batches(missing, service.Capabilities);
            asked.Limits.Require(run, [.. batches.Select(service.Reckon)], service.Name, price);
            await run.Progress.WatchAsync(service.Model, progress => AskAsync(service, memory, batches, progress));
        }

        run.Messages.Detail($"{service.Model}: {texts.Length} texts, {missing.Length} of them asked for.");
        return new TextVectors(texts.Select(text => (Hash: ContentHash.OfText(text), Vector: memory.Find(ContentHash.OfText(text)))).Where(text => text.Vector is not null).ToDictionary(text => text.Hash, text => text.Vector!));
    }

    private async Task<int> AskAsync(IEmbeddingProvider service, VectorFile memory, ImmutableArray<ImmutableArray<string>> batches, IProgress<double>? progress)
    {
        var done = 0;
        foreach (var batch in batches)
        {
            foreach (var (text, vector) in batch.Zip(await service.EmbedAsync(batch, run.Cancel)).Where(pair => pair.Second is not null))
            {
                memory.Keep(ContentHash.OfText(text), vector!);
            }

            progress?.Report((double)++done / batches.Length);
        }

        return done;
    }

    private static ImmutableArray<ImmutableArray<string>> Batches(ImmutableArray<string> texts, ProviderCapabilities limits)
    {
        var batches = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        for (var start = 0; start < texts.Length; start += batches[^1].Length)
        {
            batches.Add(Take(texts, start, limits));
        }

        return batches.ToImmutable();
    }

    private static ImmutableArray<string> Take(ImmutableArray<string> texts, int start, ProviderCapabilities limits)
    {
        var (end, size) = (start, 0L);
        while (end < texts.Length && end - start < limits.MaxItems && (end == start || size + limits.SizeOf(texts[end]) <= limits.MaxSize))
        {
            size += limits.SizeOf(texts[end++]);
        }

        return texts[start..end];
    }
}
