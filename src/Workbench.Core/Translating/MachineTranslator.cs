using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Workbench.Works;

namespace Workbench.Translating;

/// <summary>Makes a machine version of a document with one provider, piece by piece, every answer checked against its question.</summary>
/// <param name="memory">Where answers are found again after a run that was broken off; null to ask for everything anew.</param>
public sealed class MachineTranslator(ITranslationProvider provider, ITranslationMemory? memory = null)
{
    /// <summary>Failures without one success after which the provider is taken to be useless for this text.</summary>
    private const int HopelessAfter = 20;

    /// <summary>What <see cref="TranslateAsync"/> would send: nothing is sent.</summary>
    public TranslationPlan Plan(Document original, Language target) => TranslationPlan.Of(original, target, provider, memory);

    /// <exception cref="TranslationException">The provider cannot go on, or had no translation for any unit.</exception>
    /// <exception cref="OperationCanceledException">The user cancelled; what came is in the memory.</exception>
    public async Task<MachineTranslation> TranslateAsync(
        Document original, Language target, IProgress<TranslationProgress>? progress = null, CancellationToken cancel = default)
    {
        CheckLanguages(original.Language, target);
        var plan = Plan(original, target);
        var run = new TranslationRun(original, plan);
        await SendAllAsync(plan.Batches, run, progress, cancel).ConfigureAwait(false);
        return run.IsEmpty ? throw NothingTranslated(run) : run.Finish(provider, target);
    }

    /// <summary>
    /// The first request goes alone, so that a wrong key is refused once; then as many at a time as the provider takes. When one
    /// of them ends the run, the others on their way are waited for: they may have been paid.
    /// </summary>
    private async Task SendAllAsync(ImmutableArray<TranslationBatch> batches, TranslationRun run, IProgress<TranslationProgress>? progress, CancellationToken cancel)
    {
        ExceptionDispatchInfo? stopped = null;
        var next = -1;
        if (batches.Length > 0)
        {
            await WorkAsync(1).ConfigureAwait(false);
            await Task.WhenAll(Enumerable.Range(0, provider.Capabilities.Parallel).Select(_ => WorkAsync(int.MaxValue))).ConfigureAwait(false);
        }

        stopped?.Throw();
        foreach (var late in run.TakeInterrupted())
        {
            await SendOneAsync(late, run, progress, cancel).ConfigureAwait(false);
        }

        async Task WorkAsync(int most)
        {
            for (var taken = 0; taken < most && stopped is null && Interlocked.Increment(ref next) is var index && index < batches.Length; taken++)
            {
                try
                {
                    await SendOneAsync(batches[index], run, progress, cancel).ConfigureAwait(false);
                }
                catch (Exception exception)
                {
                    Interlocked.CompareExchange(ref stopped, ExceptionDispatchInfo.Capture(exception), null);
                }
            }
        }
    }

    private async Task SendOneAsync(TranslationBatch batch, TranslationRun run, IProgress<TranslationProgress>? progress, CancellationToken cancel)
    {
        await SendAsync(batch, run, mayRepeat: true, cancel).ConfigureAwait(false);
        run.Handle(batch.Pieces.Length, progress);
        if (run is { Translated: 0, Failed: >= HopelessAfter })
        {
            throw NothingTranslated(run);
        }
    }

    private async Task SendAsync(TranslationBatch batch, TranslationRun run, bool mayRepeat, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var results = ReplyCheck.Judge(batch, await provider.TranslateAsync(batch, cancel).ConfigureAwait(false));
        var sorted = batch.Pieces.Zip(results).ToLookup(pair => NextFor(pair.Second, batch.Pieces.Length, mayRepeat, run.IsLast));
        foreach (var (piece, result) in sorted[Next.Keep])
        {
            memory?.Keep(TranslationKey.Of(provider, batch.Source, batch.Target, piece), result.Text!);
            run.Keep(result);
        }

        if (sorted[Next.Later].Select(pair => pair.First).ToImmutableArray() is { IsEmpty: false } later)
        {
            run.Postpone(batch with { Pieces = later });
        }

        foreach (var (_, result) in sorted[Next.Fail])
        {
            run.Fail(result);
        }

        ImmutableArray<Piece> again = [.. sorted[Next.Repeat].Select(pair => pair.First)];
        var smaller = Halves([.. sorted[Next.Halve].Select(pair => pair.First)]).Concat(sorted[Next.Cut].SelectMany(pair => Cut(pair.First, run)));
        foreach (var part in smaller)
        {
            await SendAsync(batch with { Pieces = part }, run, mayRepeat, cancel).ConfigureAwait(false);
        }

        if (!again.IsEmpty)
        {
            await SendAsync(batch with { Pieces = again }, run, mayRepeat: false, cancel).ConfigureAwait(false);
        }
    }

    private static Next NextFor(PieceResult result, int batchSize, bool mayRepeat, bool isLast) => result.Fault switch
    {
        null => Next.Keep,
        PieceFault.TooLong => batchSize > 1 ? Next.Halve : Next.Cut,
        PieceFault.Interrupted when !isLast => Next.Later,
        PieceFault.ServiceFault when batchSize > 1 => Next.Halve, // One text may have spoiled it for the others.
        { } fault when mayRepeat && ReplyCheck.IsGarbled(fault) => Next.Repeat,
        _ => Next.Fail,
    };

    private static IEnumerable<ImmutableArray<Piece>> Halves(ImmutableArray<Piece> pieces) =>
        pieces.Length < 2 ? pieces.Select(piece => ImmutableArray.Create(piece)) : [pieces[..(pieces.Length / 2)], pieces[(pieces.Length / 2)..]];

    /// <summary>A single piece in two at a sentence end; a single sentence fails.</summary>
    private static IEnumerable<ImmutableArray<Piece>> Cut(Piece piece, TranslationRun run)
    {
        if (Pieces.Halve(piece, run.Original[piece.Id.Unit]) is [var head, var tail])
        {
            return [[head], [tail]];
        }

        run.Fail(PieceResult.Failed(piece.Id, PieceFault.TooLong, "the provider finds a sentence too long", retryable: false));
        return [];
    }

    private void CheckLanguages(Language source, Language target)
    {
        if (!source.IsKnown || !target.IsKnown || source == target)
        {
            var problem = source == target && source.IsKnown
                ? $"the text is already in the language '{target}'."
                : "the language of the original or of the version is not known.";
            throw new TranslationException(provider.Name, TranslationFault.Pair, problem, "Name both languages, such as ru and en.");
        }
    }

    private TranslationException NothingTranslated(TranslationRun run)
    {
        var reason = run.FirstFailure?.Reason ?? "the text has no units";
        var fault = run.FirstFailure?.Fault == PieceFault.Interrupted ? TranslationFault.Network : TranslationFault.Reply;
        return new TranslationException(provider.Name, fault,
            string.Create(null, $"none of {run.Failed} texts could be translated: {reason}."), "Nothing was stored; try another provider.");
    }

    /// <summary>What becomes of a piece after an answer.</summary>
    private enum Next
    {
        Keep,
        Fail,
        Later,
        Repeat,
        Halve,
        Cut,
    }
}
