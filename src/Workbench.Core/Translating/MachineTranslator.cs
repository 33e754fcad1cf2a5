using System.Collections.Immutable;
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
        foreach (var batch in plan.Batches)
        {
            await SendAsync(batch, run, mayRepeat: true, cancel).ConfigureAwait(false);
            run.Handled += batch.Pieces.Length;
            progress?.Report(run.Progress);
            if (run is { Translated: 0, Failed: >= HopelessAfter })
            {
                throw NothingTranslated(run);
            }
        }

        return run.IsEmpty ? throw NothingTranslated(run) : run.Finish(provider, target);
    }

    private async Task SendAsync(TranslationBatch batch, TranslationRun run, bool mayRepeat, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var results = ReplyCheck.Judge(batch, await provider.TranslateAsync(batch, cancel).ConfigureAwait(false));
        var tooLong = ImmutableArray.CreateBuilder<Piece>();
        var garbled = ImmutableArray.CreateBuilder<Piece>();
        foreach (var (piece, result) in batch.Pieces.Zip(results))
        {
            if (result.Text is { } text)
            {
                memory?.Keep(TranslationKey.Of(provider, batch.Source, batch.Target, piece.Text), text);
                run.Keep(result);
            }
            else if (result.Fault == PieceFault.TooLong)
            {
                tooLong.Add(piece);
            }
            else if (mayRepeat && ReplyCheck.IsGarbled(result.Fault))
            {
                garbled.Add(piece);
            }
            else
            {
                run.Fail(result);
            }
        }

        foreach (var part in Smaller(tooLong.ToImmutable(), run))
        {
            await SendAsync(batch with { Pieces = part }, run, mayRepeat, cancel).ConfigureAwait(false);
        }

        if (garbled.Count > 0)
        {
            await SendAsync(batch with { Pieces = garbled.ToImmutable() }, run, mayRepeat: false, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Half the pieces at a time; a single piece in halves at a sentence end; a single sentence fails.</summary>
    private static IEnumerable<ImmutableArray<Piece>> Smaller(ImmutableArray<Piece> pieces, TranslationRun run)
    {
        if (pieces.Length > 1)
        {
            return [pieces[..(pieces.Length / 2)], pieces[(pieces.Length / 2)..]];
        }

        if (pieces is not [var piece])
        {
            return [];
        }

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
        return new TranslationException(provider.Name, TranslationFault.Reply,
            string.Create(null, $"none of {run.Failed} texts could be translated: {reason}."), "Nothing was stored; try another provider.");
    }
}
