using System.Collections.Immutable;

namespace Workbench.Divergences.Linting;

/// <summary>Every rule of the lint: the kinds of findings of a comparison, and what is doubtful about links.</summary>
public static class CheckRules
{
    public static CheckRule Unlinked { get; } = new(
        "unlinked", Severity.Major, "A stretch without counterpart",
        "Five or more paragraphs in a row are linked with nothing: the version leaves out a part of the original, has a part of its own, or is an excerpt. "
        + "Told once, instead of an omission or addition for each paragraph. Where the version is an excerpt, dismiss it or keep it in the baseline; where the alignment lost its way, pin a link before and after and align again.");

    public static CheckRule LowConfidence { get; } = new(
        "low-confidence", Severity.Minor, "A link that is hardly believed",
        "The aligner made the link and gives it less than .55. Look at the row ('show WORK --rows N --explain' tells what the link rests on); confirm it with 'link confirm', or make another with 'link make'.");

    public static CheckRule Stale { get; } = new(
        "stale", Severity.Major, "A link whose text changed",
        "A unit was edited, put in or taken out since the link was made. Major where a person had confirmed the link, minor elsewhere. Confirm it anew, or align again.");

    public static CheckRule Crossing { get; } = new(
        "crossing", Severity.Minor, "Links that cross",
        "What the version has for this paragraph stands before what it has for an earlier one, and nothing says that it was moved. Look whether the two links should be exchanged.");

    public static CheckRule DoubtfulPair { get; } = new(
        "doubtful-pair", Severity.Critical, "A version that hardly translates this original",
        "The mean confidence of its links is under .6, or less than 15 in a hundred units of the shorter text are linked. It is probably the wrong text; every other finding of the version means little.");

    private static readonly ImmutableDictionary<DivergenceKind, CheckRule> OfKinds = Findings().ToImmutableDictionary(r => r.Kind, r => r.Rule);

    /// <summary>Those about what the versions say first, then those about links.</summary>
    public static ImmutableArray<CheckRule> All { get; } =
        [.. Enum.GetValues<DivergenceKind>().Select(Of), Unlinked, LowConfidence, Stale, Crossing, DoubtfulPair];

    public static CheckRule Of(DivergenceKind kind) => OfKinds[kind];

    /// <returns>Null when there is no rule of that id.</returns>
    public static CheckRule? Find(string id) => All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));

    /// <summary>The category of a flag that is made from a finding of the rule.</summary>
    public static string CategoryOf(CheckRule rule) => Enum.TryParse<DivergenceKind>(rule.Id, ignoreCase: true, out var kind) ? FlagCategories.Of(kind) : FlagCategories.Disputed;

    private static IEnumerable<(DivergenceKind Kind, CheckRule Rule)> Findings()
    {
        const Severity Info = Severity.Info, Minor = Severity.Minor, Major = Severity.Major, Critical = Severity.Critical;
        yield return Rule(DivergenceKind.Omission, Critical, "Left out", "The version has nothing for a paragraph, a sentence or words. Critical for a paragraph of more than 20 words; a run of words weighs little in a free version.");
        yield return Rule(DivergenceKind.Addition, Major, "Put in", "The original has nothing for a paragraph, a sentence or words of the version.");
        yield return Rule(DivergenceKind.Number, Critical, "Another number", "A number is lost, added or another one, in figures, words or Roman numerals.");
        yield return Rule(DivergenceKind.Date, Critical, "Another date", "A day, month or year is lost or another one.");
        yield return Rule(DivergenceKind.Conversion, Critical, "A measure, currency or calendar converted", "Converted rightly it is told as a free choice; wrongly, it is critical. Foreign money has no fixed rate.");
        yield return Rule(DivergenceKind.Name, Major, "A name", "A name is lost, added or another one; as info, romanised as no system does it, or otherwise than in another version.");
        yield return Rule(DivergenceKind.Negation, Critical, "Denied on one side only", "One side denies what the other does not.");
        yield return Rule(DivergenceKind.Modality, Major, "Must and may", "What must be may be, or the reverse; an order became advice.");
        yield return Rule(DivergenceKind.Quantity, Major, "All and some, always and often", "An amount or a frequency of another order.");
        yield return Rule(DivergenceKind.Mistranslation, Critical, "Words that stand for something else", "An opposite is critical; another word where a literal version's sister keeps the original's, major; another sense of the dictionary, info.");
        yield return Rule(DivergenceKind.Softened, Minor, "A milder word", "A word lower on a scale of strength than the original's.");
        yield return Rule(DivergenceKind.Strengthened, Minor, "A stronger word", "A word higher on a scale of strength than the original's.");
        yield return Rule(DivergenceKind.Tense, Major, "Past for present", "The original tells in the past throughout, and the version has no form of the past.");
        yield return Rule(DivergenceKind.Question, Minor, "Asked on one side only", "One side asks and the other does not.");
        yield return Rule(DivergenceKind.Emphasis, Minor, "Stress lost", "A cry, capitals or type that sets words off on one side only.");
        yield return Rule(DivergenceKind.Quotation, Major, "Quotation or speaker", "Quotation marks on one side only, or another speaker.");
        yield return Rule(DivergenceKind.Note, Minor, "A note lost", "A note, or the mark of one, is gone.");
        yield return Rule(DivergenceKind.Term, Major, "A term", "Major where the glossary has another rendering, info where the version elsewhere has.");
        yield return Rule(DivergenceKind.Title, Minor, "Form of address", "A title is lost or another one; as info, where the original goes over from ты to вы or back.");
        yield return Rule(DivergenceKind.Repetition, Minor, "Repetition", "What is said several times on one side is said once on the other.");
        yield return Rule(DivergenceKind.Untranslated, Major, "Left untranslated", "A word of the original is left standing.");
        yield return Rule(DivergenceKind.Truncated, Critical, "Broken off", "The version ends without the mark that ends the original, and the original's last words have no counterpart.");
        yield return Rule(DivergenceKind.Order, Major, "A wild order of words", "The words follow each other as they do in neither language.");
        yield return Rule(DivergenceKind.Split, Info, "A paragraph split", "One paragraph of the original is several here.");
        yield return Rule(DivergenceKind.Merged, Info, "Paragraphs run into one", "Several paragraphs of the original are one here.");
        yield return Rule(DivergenceKind.Moved, Minor, "In another place", "It stands elsewhere than in the original; minor for a signature or date at the foot that stands in the head.");
        yield return Rule(DivergenceKind.Length, Info, "Far longer or shorter", "Three deviations, and 1.7 times, longer or shorter than the version is for its original on the whole.");
        yield return Rule(DivergenceKind.Difference, Info, "Otherwise than another version", "The version differs in words of sense from another version in its language.");
    }

    private static (DivergenceKind Kind, CheckRule Rule) Rule(DivergenceKind kind, Severity gravest, string title, string explanation) =>
        (kind, new CheckRule(DivergenceJson.Name(kind), gravest, title, explanation));
}
