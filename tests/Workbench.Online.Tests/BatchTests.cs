using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Workbench.Works;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>Batches for any mix of Cyrillic, Latin, emoji and astral characters, however a provider counts.</summary>
public class BatchTests
{
    private static readonly string[] Words = ["слово", "a", "naïve", "😀", "👩‍👩‍👧", "𝔘𝔫𝔦", "й", "e\u0301", "—", "Ёж", "𐍈", "long-compound-word", "1848"];

    private static readonly Gen<string> Sentence =
        Gen.Elements(Words).NonEmptyListOf().Select(words => string.Join(' ', words.Take(12)) + ".");

    private static readonly Gen<Unit> AnyUnit = Sentence.NonEmptyListOf().Select(sentences =>
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<Span>();
        foreach (var sentence in sentences.Take(8))
        {
            text.Append(text.Length > 0 ? " " : "");
            spans.Add(new Span(text.Length, sentence.Length));
            text.Append(sentence);
        }

        return new Unit(text.ToString()) { Sentences = spans.ToImmutable() };
    });

    private static readonly Gen<(ImmutableArray<Unit> Units, ProviderCapabilities Limits)> Case =
        from units in AnyUnit.ListOf()
        from items in Gen.Choose(1, 6)
        from size in Gen.Choose(1, 300)
        from counted in Gen.Elements(CountedIn.Utf16, CountedIn.CodePoints, CountedIn.Utf8Bytes)
        select (units.ToImmutableArray(), new ProviderCapabilities(items, size, counted));

    [Fact]
    public void No_batch_exceeds_the_limits_and_the_order_is_kept() => Check.QuickThrowOnFailure(Prop.ForAll(Case.ToArbitrary(), example =>
    {
        var (units, limits) = example;
        var plan = TranslationPlan.Of(new Document(Language.Russian, units), Language.English, new PlannedProvider(limits, PlannedProvider.Bracket));
        var sent = plan.Batches.SelectMany(batch => batch.Pieces).ToArray();
        return plan.Batches.All(batch => batch.Pieces.Length >= 1 && batch.Pieces.Length <= limits.MaxItems
                && batch.Pieces.Sum(piece => SizeOf(piece.Text, limits.CountedIn)) <= limits.MaxSize)
            && sent.SequenceEqual(sent.OrderBy(piece => piece.Id.Unit.Value).ThenBy(piece => piece.Id.Start))
            && sent.Select(piece => piece.Id).Distinct().Count() == sent.Length;
    }));

    [Fact]
    public void Nothing_is_lost_between_the_units_and_the_version() => Check.QuickThrowOnFailure(Prop.ForAll(Case.ToArbitrary(), example =>
    {
        var (units, limits) = example;
        var provider = new PlannedProvider(limits, batch => [.. batch.Pieces.Select(piece => PieceResult.Done(piece.Id, $"¤{Foreign(piece.Text)}")).Reverse()]);
        var plan = TranslationPlan.Of(new Document(Language.Russian, units), Language.English, provider);
        if (plan.Batches.IsEmpty)
        {
            return true;
        }

        var translator = new MachineTranslator(provider);
        MachineTranslation translation;
        try
        {
            translation = translator.TranslateAsync(new Document(Language.Russian, units), Language.English).GetAwaiter().GetResult();
        }
        catch (TranslationException)
        {
            return plan.TooLong.Length > 0; // No unit without an over-long sentence.
        }

        return translation.Origins.Length + translation.Failures.Length == units.Length
            && translation.Origins.Zip(translation.Document.Units).All(pair =>
                string.Equals(pair.Second.Text.Replace("¤", "", StringComparison.Ordinal), Foreign(TextNormalization.Fold(units[pair.First.Value].Text)), StringComparison.Ordinal))
            && translation.Failures.All(failure => failure.Fault == PieceFault.TooLong);
    }));

    /// <summary>Cyrillic letters as letters of another script, one for one.</summary>
    private static string Foreign(string text) => string.Concat(text.Select(letter => letter is >= '\u0400' and <= '\u045f' ? (char)(letter + 0x1000) : letter));

    private static int SizeOf(string text, CountedIn counted) => counted switch
    {
        CountedIn.Utf16 => text.Length,
        CountedIn.CodePoints => text.EnumerateRunes().Count(),
        _ => Encoding.UTF8.GetBytes(text).Length,
    };
}
