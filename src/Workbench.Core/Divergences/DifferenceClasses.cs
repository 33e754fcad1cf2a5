using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Tells what kind of words of sense or grammar a difference is about.</summary>
internal static class DifferenceClasses
{
    private const int Short = 6;

    public static DifferenceKind Of(DiffPart part, DiffWord[] left, DiffWord[] right)
    {
        if (part.Kind is not (DifferenceKind.FunctionWord or DifferenceKind.Content or DifferenceKind.Number))
        {
            return part.Kind;
        }

        var (l, r) = (left.AsSpan(part.Block.Left, part.Block.LeftCount).ToArray(), right.AsSpan(part.Block.Right, part.Block.RightCount).ToArray());
        if (part.Kind == DifferenceKind.Number)
        {
            return !AreElsewhere(l, right) || !AreElsewhere(r, left) ? DifferenceKind.Number
                : l.Concat(r).Any(w => w.Class == WordClass.Content) ? ByLoss(part with { Kind = DifferenceKind.Content }, l, r)
                : DifferenceKind.Order;
        }

        return BySense(l, r) ?? ByForm(l, r) ?? ByLoss(part, l, r);
    }

    /// <summary>Whether the other text has the figures as well: «of the year 1922» and «1922, the town of» do not differ in a number.</summary>
    private static bool AreElsewhere(DiffWord[] words, DiffWord[] other) =>
        Array.TrueForAll(words, word => word.Class != WordClass.Number || Array.Exists(other, o => o.Key == word.Key));

    private static DifferenceKind? BySense(DiffWord[] left, DiffWord[] right)
    {
        if (left.Length + right.Length > 2 * Short)
        {
            return null;
        }

        var (l, r) = (Senses(left), Senses(right));
        return NumbersDiffer(left, right) ? DifferenceKind.Number
            : Differ(l, r, s => s is { Topic: "negation", Name: "strong" }) ? DifferenceKind.Negation
            : Differ(l, r, s => s.Topic == "modality") ? DifferenceKind.Modality
            : Differ(l, r, s => s.Topic is "amount" or "frequency" or "hedge") ? DifferenceKind.Quantity
            : null;
    }

    /// <summary>In words, or the names of months.</summary>
    private static bool NumbersDiffer(DiffWord[] left, DiffWord[] right) => !Numbers(left).SetEquals(Numbers(right));

    private static HashSet<decimal> Numbers(DiffWord[] words) => words.Length == 0
        ? []
        : [.. NumberReader.Read(string.Join(' ', words.Select(w => w.Text)), LanguageOf(words[0].Key)).Where(n => n.Strong || n.Form == NumberForm.Month).Select(n => n.Value)];

    /// <summary>Words of sense on one side only.</summary>
    private static DifferenceKind ByLoss(DiffPart part, DiffWord[] left, DiffWord[] right) => part.Kind != DifferenceKind.Content ? part.Kind
        : !Array.Exists(right, IsOfSense) ? DifferenceKind.Omission
        : !Array.Exists(left, IsOfSense) ? DifferenceKind.Addition
        : part.Kind;

    private static bool IsOfSense(DiffWord word) => word.Class >= WordClass.Content;

    private static bool Differ(HashSet<SenseClass> left, HashSet<SenseClass> right, Func<SenseClass, bool> of) =>
        !left.Where(of).ToHashSet().SetEquals(right.Where(of));

    private static DifferenceKind? ByForm(DiffWord[] left, DiffWord[] right)
    {
        var (l, r) = (Words(left), Words(right));
        if (l.Count == 0 || r.Count == 0)
        {
            return null;
        }

        return l.Select(w => w.Key).Order(StringComparer.Ordinal).SequenceEqual(r.Select(w => w.Key).Order(StringComparer.Ordinal), StringComparer.Ordinal) ? DifferenceKind.Order
            : Stems(l).SetEquals(Stems(r)) ? DifferenceKind.Inflection
            : l.Concat(r).All(w => char.IsUpper(w.Text[0])) ? DifferenceKind.Name
            : null;
    }

    /// <summary>The stems of the words of sense; with none, of all words.</summary>
    private static HashSet<string> Stems(List<DiffWord> words)
    {
        var telling = words.Where(w => w.Class != WordClass.FunctionWord).ToList();
        return (telling.Count > 0 ? telling : words).Select(w => Stem(w.Key)).ToHashSet(StringComparer.Ordinal);
    }

    private static string Stem(string key) => Stemmers.Stem(IrregularForms.WordOf(key, LanguageOf(key)), LanguageOf(key));

    private static List<DiffWord> Words(DiffWord[] words) => [.. words.Where(w => w.Class != WordClass.Punctuation)];

    private static HashSet<SenseClass> Senses(DiffWord[] words) =>
        words.Length == 0 ? [] : [.. SenseWords.Of(LanguageOf(words[0].Key)).Find([.. words.Select(w => w.Key)]).Select(f => f.Class)];

    /// <summary>The tables are of two languages with letters of their own.</summary>
    private static Language LanguageOf(string key) =>
        key.Any(c => c is >= '\u0400' and <= '\u04FF') ? Language.Russian : key.Any(char.IsAsciiLetter) ? Language.English : Language.Unknown;
}
