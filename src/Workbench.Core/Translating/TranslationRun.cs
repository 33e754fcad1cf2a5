using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Translating;

/// <summary>What a run has so far.</summary>
internal sealed class TranslationRun
{
    private readonly SortedDictionary<int, string>?[] texts;
    private readonly UnitFailure?[] failures;
    private readonly Lock gate = new();
    private readonly List<TranslationBatch> interrupted = [];
    private readonly Dictionary<PieceId, ImmutableArray<PieceId>> repeats;
    private readonly int total;
    private int handled;

    public TranslationRun(Document original, TranslationPlan plan)
    {
        Original = original;
        texts = new SortedDictionary<int, string>?[original.Units.Length];
        failures = new UnitFailure?[original.Units.Length];
        repeats = new Dictionary<PieceId, ImmutableArray<PieceId>>(plan.Repeats);
        total = plan.Pieces + plan.Repeated + plan.Known.Length + plan.TooLong.Length;
        handled = plan.Known.Length + plan.TooLong.Length;
        foreach (var known in plan.Known)
        {
            Store(known);
        }

        foreach (var tooLong in plan.TooLong)
        {
            Fail(tooLong);
        }
    }

    public Document Original { get; }

    /// <summary>Pieces the provider translated in this run.</summary>
    public int Translated { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Those that failed, without those that the provider declined: to decline is to answer.</summary>
    public int Garbled { get; private set; }

    /// <summary>The requests in a row that failed without a text that went through.</summary>
    public int Stumbles { get; private set; }

    /// <summary>What the provider stumbled on last.</summary>
    public TranslationException? Stumble { get; private set; }

    public UnitFailure? FirstFailure => Array.Find(failures, failure => failure is not null);

    public bool IsEmpty => !texts.Where((_, i) => IsWhole(i)).Any();

    /// <summary>Whether what broke off is being asked for once more: then it is not put off again.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Puts off what broke off until all others are sent.</summary>
    public void Postpone(TranslationBatch batch)
    {
        lock (gate)
        {
            interrupted.Add(batch);
            handled -= Weight(batch);
        }
    }

    public IReadOnlyList<TranslationBatch> TakeInterrupted()
    {
        (IsLast, Stumbles) = (true, 0);
        return interrupted;
    }

    public void StumbleOver(TranslationException fault)
    {
        lock (gate)
        {
            (Stumbles, Stumble) = (Stumbles + 1, fault);
        }
    }

    /// <summary>A piece is sent in two, here and wherever it is repeated.</summary>
    public void Divide(PieceId whole, IEnumerable<PieceId> parts)
    {
        lock (gate)
        {
            if (repeats.TryGetValue(whole, out var same))
            {
                foreach (var part in parts)
                {
                    repeats[part] = [.. same.Select(other => new PieceId(other.Unit, other.Start + part.Start - whole.Start))];
                }
            }
        }
    }

    /// <summary>A planned batch is through, well or ill.</summary>
    public void Handle(TranslationBatch batch, IProgress<TranslationProgress>? progress)
    {
        lock (gate)
        {
            handled += Weight(batch);
            progress?.Report(new TranslationProgress(handled, Failed, total));
        }
    }

    public void Keep(PieceResult result)
    {
        lock (gate)
        {
            (Translated, Stumbles) = (Translated + 1, 0);
            foreach (var place in PlacesOf(result.Id))
            {
                Store(result with { Id = place });
            }
        }
    }

    public void Fail(PieceResult result)
    {
        lock (gate)
        {
            Failed++;
            Garbled += result.Fault == PieceFault.Declined ? 0 : 1;
            foreach (var unit in PlacesOf(result.Id).Select(place => place.Unit))
            {
                failures[unit.Value] ??= new UnitFailure(unit, result.Fault!.Value, result.Reason, result.Retryable);
            }
        }
    }

    public MachineTranslation Finish(ITranslationProvider provider, Language target)
    {
        // Languages that write no spaces between sentences.
        var joint = target.Tag is "zh" or "ja" or "th" or "lo" or "km" ? "" : " ";
        var whole = Enumerable.Range(0, texts.Length).Where(IsWhole).ToImmutableArray();
        var units = whole.Select(i => new Unit(string.Join(joint, texts[i]!.Values), Original.Units[i].Kind) { Level = Original.Units[i].Level });
        return new MachineTranslation(provider.Name, provider.Label, new Document(target, [.. units]),
            [.. whole.Select(i => new UnitIndex(i))], [.. failures.OfType<UnitFailure>()]);
    }

    /// <summary>A unit of which one piece failed is not in the version at all: half a paragraph would pass for a whole one.</summary>
    private bool IsWhole(int unit) => texts[unit] is not null && failures[unit] is null;

    private IEnumerable<PieceId> PlacesOf(PieceId piece) => repeats.TryGetValue(piece, out var same) ? same.Prepend(piece) : [piece];

    private int Weight(TranslationBatch batch) => batch.Pieces.Sum(piece => PlacesOf(piece.Id).Count());

    private void Store(PieceResult result) =>
        (texts[result.Id.Unit.Value] ??= [])[result.Id.Start] = result.Text!;
}
