namespace Workbench.Divergences;

internal static class EnglishNumberWords
{
    private static readonly string[] Cardinals =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen").Split(' ');

    private static readonly string[] Ordinals =
        ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        + "seventeenth eighteenth nineteenth").Split(' ');

    private static readonly string[] Tens = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');

    public static IEnumerable<KeyValuePair<string, NumberWord>> All()
    {
        for (var i = 0; i < 20; i++)
        {
            yield return new(Cardinals[i], new NumberWord(i, NumberWordRole.Cardinal) { Weak = i < 3 });
            yield return new(Ordinals[i], new NumberWord(i, NumberWordRole.Ordinal) { Weak = i < 3 });
        }

        for (var i = 0; i < Tens.Length; i++)
        {
            var (word, value) = (Tens[i], (i + 2) * 10);
            yield return new(word, new NumberWord(value, NumberWordRole.Cardinal));
            yield return new($"{word[..^1]}ieth", new NumberWord(value, NumberWordRole.Ordinal));
            yield return new($"{word[..^1]}ies", new NumberWord(value, NumberWordRole.Ordinal) { Weak = true });
        }

        foreach (var (word, value) in new[] { ("hundred", 100m), ("thousand", 1_000m), ("million", 1_000_000m), ("billion", 1_000_000_000m) })
        {
            yield return new(word, new NumberWord(value, NumberWordRole.Multiplier) { Weak = true });
            yield return new($"{word}s", new NumberWord(value, NumberWordRole.Multiplier) { Weak = true });
            yield return new($"{word}th", new NumberWord(value, NumberWordRole.Multiplier) { Weak = true });
        }

        foreach (var (word, value) in new[] { ("both", 2), ("twice", 2), ("couple", 2), ("pair", 2), ("thrice", 3), ("thirds", 3), ("quarter", 4), ("dozen", 12), ("score", 20) })
        {
            yield return new(word, new NumberWord(value, NumberWordRole.Ordinal) { Weak = true });
        }
    }
}
