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

    /// <summary>Requests that fail in a row, in batches or alone, after which the provider is taken to be dead; where several go at a time, two more for each.</summary>
    private const int DeadAfter = 8;

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
        return run.IsEmpty ? throw (run.Stumble ?? NothingTranslated(run)) : run.Finish(provider, target);
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
            await SendLateAsync(late).ConfigureAwait(false);
        }

        // What fails is likely to fail again: after enough of it the rest is left for another run.
        async Task SendLateAsync(TranslationBatch late)
        {
            if (run is { Stumbles: >= DeadAfter, Stumble: { } stumble })
            {
                foreach (var failed in late.Failed(PieceFault.ServiceFault, stumble.Problem.TrimEnd('.'), retryable: true))
                {
                    run.Fail(failed);
                }

                run.Handle(late, progress);
                return;
            }

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
        var open = new Queue<Request>([new Request(batch, MayRepeat: true)]);
        while (open.TryDequeue(out var request))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var next in await SendAsync(request, run, cancel).ConfigureAwait(false))
            {
                open.Enqueue(next);
            }
        }

        run.Handle(batch, progress);
        if (run is { Translated: 0, Garbled: >= HopelessAfter })
        {
            throw NothingTranslated(run);
        }
    }

    /// <returns>What is to be asked because of the answer.</returns>
    private async Task<IEnumerable<Request>> SendAsync(Request request, TranslationRun run, CancellationToken cancel)
    {
        var batch = request.Batch with { IsSuspect = request.Batch.IsSuspect || run.Stumbles > 0 };
        try
        {
            return Sort(request with { Batch = batch }, ReplyCheck.Judge(batch, await provider.TranslateAsync(batch, cancel).ConfigureAwait(false)), run);
        }
        catch (TranslationException unasked) when (unasked.Reach == FaultReach.Unasked && !batch.IsSuspect)
        {
            return [request with { Batch = batch with { IsSuspect = true } }];
        }
        catch (TranslationException stumble) when (stumble.Reach == FaultReach.Texts)
        {
            return AfterStumble(request, stumble, run);
        }
    }

    /// <summary>One text may have spoiled it for the others: they are asked for without it. A service that fails at all of them is dead.</summary>
    private IEnumerable<Request> AfterStumble(Request request, TranslationException stumble, TranslationRun run)
    {
        Stumble(stumble, run);
        var suspect = request.Batch with { IsSuspect = true };
        if (suspect.Pieces.Length > 1)
        {
            return Halves(suspect.Pieces).Select(half => request with { Batch = suspect with { Pieces = half } });
        }

        if (run.IsLast || run.Translated == 0)
        {
            run.Fail(PieceResult.Failed(suspect.Pieces[0].Id, PieceFault.ServiceFault, stumble.Problem.TrimEnd('.'), retryable: true));
        }
        else
        {
            run.Postpone(suspect);
        }

        return [];
    }

    private void Stumble(TranslationException stumble, TranslationRun run)
    {
        run.StumbleOver(stumble);
        var beside = run.Translated == 0 ? 0 : provider.Capabilities.Parallel - 1;
        if (!run.IsLast && run.Stumbles >= DeadAfter + (2 * beside))
        {
            ExceptionDispatchInfo.Throw(stumble);
        }
    }

    private List<Request> Sort(Request request, ImmutableArray<PieceResult> results, TranslationRun run)
    {
        var batch = request.Batch;
        var sorted = batch.Pieces.Zip(results).ToLookup(pair => NextFor(pair.Second, request, results, run.IsLast));
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

        if (batch.Pieces.Length > 1 && results.All(result => result.Fault == PieceFault.NotReturned))
        {
            Stumble(new TranslationException(provider.Name, TranslationFault.Reply, $"{results[0].Reason}, again and again.", "Nothing of it was stored; try another provider."), run);
        }

        ImmutableArray<Piece> again = [.. sorted[Next.Repeat].Select(pair => pair.First)];
        return Halves([.. sorted[Next.Halve].Select(pair => pair.First)])
            .Concat(sorted[Next.Cut].SelectMany(pair => Cut(pair.First, run)))
            .Select(part => request with { Batch = batch with { Pieces = part } })
            .Concat(again.IsEmpty ? [] : [new Request(batch with { Pieces = again }, MayRepeat: false)])
            .ToList();
    }

    private static Next NextFor(PieceResult result, Request request, ImmutableArray<PieceResult> results, bool isLast) => (result.Fault, results.Length > 1) switch
    {
        (null, _) => Next.Keep,
        (PieceFault.TooLong, var isBatch) => isBatch ? Next.Halve : Next.Cut,
        (PieceFault.Interrupted, _) when !isLast => Next.Later,
        (PieceFault.ServiceFault, true) => Next.Halve, // One text may have spoiled it for the others.
        (PieceFault.Declined, true) when results.All(other => other.Fault == PieceFault.Declined) => Next.Halve,
        ({ } fault, _) when request.MayRepeat && ReplyCheck.IsGarbled(fault) => Next.Repeat,
        (PieceFault.NotReturned, true) => Next.Halve,
        _ => Next.Fail,
    };

    private static IEnumerable<ImmutableArray<Piece>> Halves(ImmutableArray<Piece> pieces) =>
        pieces.Length < 2 ? pieces.Select(ImmutableArray.Create) : [pieces[..(pieces.Length / 2)], pieces[(pieces.Length / 2)..]];

    /// <summary>A single piece in two at a sentence end; a single sentence fails.</summary>
    private static IEnumerable<ImmutableArray<Piece>> Cut(Piece piece, TranslationRun run)
    {
        if (Pieces.Halve(piece, run.Original[piece.Id.Unit]) is [var head, var tail])
        {
            run.Divide(piece.Id, [head.Id, tail.Id]);
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
        var fault = run.FirstFailure?.Fault switch
        {
            PieceFault.Interrupted => TranslationFault.Network,
            PieceFault.Declined => TranslationFault.Request,
            _ => TranslationFault.Reply,
        };
        return new TranslationException(provider.Name, fault,
            string.Create(null, $"none of {run.Failed} texts could be translated: {reason}."), "Nothing was stored; try another provider.");
    }

    /// <param name="MayRepeat">Whether what comes back garbled is asked for once more.</param>
    private sealed record Request(TranslationBatch Batch, bool MayRepeat);

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
