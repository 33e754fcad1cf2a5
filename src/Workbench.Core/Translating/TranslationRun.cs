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
    private readonly int total;
    private int handled;

    public TranslationRun(Document original, TranslationPlan plan)
    {
        Original = original;
        texts = new SortedDictionary<int, string>?[original.Units.Length];
        failures = new UnitFailure?[original.Units.Length];
        total = plan.Pieces + plan.Known.Length + plan.TooLong.Length;
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
            handled -= batch.Pieces.Length;
        }
    }

    public IReadOnlyList<TranslationBatch> TakeInterrupted()
    {
        IsLast = true;
        return interrupted;
    }

    /// <summary>Planned pieces are through, well or ill.</summary>
    public void Handle(int pieces, IProgress<TranslationProgress>? progress)
    {
        lock (gate)
        {
            handled += pieces;
            progress?.Report(new TranslationProgress(handled, Failed, total));
        }
    }

    public void Keep(PieceResult result)
    {
        lock (gate)
        {
            Translated++;
            Store(result);
        }
    }

    public void Fail(PieceResult result)
    {
        lock (gate)
        {
            Failed++;
            failures[result.Id.Unit.Value] ??= new UnitFailure(result.Id.Unit, result.Fault!.Value, result.Reason, result.Retryable);
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

    private void Store(PieceResult result) =>
        (texts[result.Id.Unit.Value] ??= [])[result.Id.Start] = result.Text!;
}
