using Workbench.Aligning;
using Workbench.Aligning.Vectors;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Aligning.Vectors;

/// <summary>Vectors of the sentences: they help where they mean something, and change nothing where they do not.</summary>
public class VectorWitnessTests
{
    private const int Size = 32;

    [Fact]
    public void Good_vectors_mend_what_words_and_lengths_cannot_tell()
    {
        var (original, version, gold) = MadeUp();

        var without = Align(original, version, null).Count(gold.Contains);
        var with = Align(original, version, Good(original, version, gold)).Count(gold.Contains);

        Assert.True(with > without, $"{with} of {gold.Count} with vectors, {without} without.");
        Assert.InRange(with, gold.Count * 0.95, gold.Count);
    }

    [Fact]
    public void Vectors_that_are_noise_change_nothing()
    {
        var (original, version, _) = MadeUp();
        for (var seed = 0; seed < 10; seed++)
        {
            var dice = new Dice(seed);
            var noise = original.Concat(version).Distinct().ToDictionary(ContentHash.OfText, _ => dice.Vector());

            Assert.Equal(Align(original, version, null), Align(original, version, new TextVectors(noise)));
        }
    }

    [Fact]
    public void Vectors_of_none_or_of_some_of_the_texts_do_no_harm()
    {
        var (original, version, gold) = MadeUp();
        var without = Align(original, version, null);

        Assert.Equal(without, Align(original, version, new TextVectors(new Dictionary<ContentHash, float[]>())));
        Assert.True(Align(original, version, Good(original[..100], version, gold)).Count(gold.Contains) >= without.Count(gold.Contains));
    }

    private static string[] Align(string[] original, string[] version, TextVectors? vectors) =>
        [.. Aligner.AlignUnits(original, Language.Parse("fi"), version, Language.Parse("hu"), AlignmentOptions.Default with { Vectors = vectors }).Links.Select(link => link.ToString())];

    /// <summary>Vectors as a good model makes them: near for what is linked, with noise of their own.</summary>
    private static TextVectors Good(string[] original, string[] version, HashSet<string> gold)
    {
        var dice = new Dice(7);
        var vectors = new Dictionary<ContentHash, float[]>();
        foreach (var link in gold.Order(StringComparer.Ordinal))
        {
            int[][] sides = [.. link.Split(':').Select(side => side.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray())];
            var sense = dice.Vector();
            foreach (var text in sides[0].Where(u => u < original.Length).Select(u => original[u]).Concat(sides[1].Select(u => version[u])))
            {
                vectors[ContentHash.OfText(text)] = [.. sense.Zip(dice.Vector(), (s, n) => s + (0.5f * n))];
            }
        }

        return new TextVectors(vectors);
    }

    /// <summary>Words that tell nothing, but for a few names; every seventh unit or so of the original is left out.</summary>
    private static (string[] Original, string[] Version, HashSet<string> Gold) MadeUp()
    {
        var dice = new Dice(3);
        var (original, version, gold) = (new List<string>(), new List<string>(), new HashSet<string>());
        for (var i = 0; i < 150; i++)
        {
            var name = i % 3 == 0 ? $" Nimi{i}" : "";
            original.Add($"ala{dice.Word()} kuu{dice.Word()} sata{dice.Word()} vene{dice.Word()}{name}.");
            if (dice.Next(7) == 0)
            {
                gold.Add($"[{i}]:[]");
                continue;
            }

            version.Add($"haz{dice.Word()} folyo{dice.Word()} regi{dice.Word()} kert{dice.Word()}{name}.");
            gold.Add($"[{i}]:[{version.Count - 1}]");
        }

        return ([.. original], [.. version], gold);
    }

    /// <summary>The same numbers on every machine.</summary>
    private sealed class Dice(int seed)
    {
        private ulong state = ((ulong)seed * 2654435761) + 88172645463325252;

        public int Next(int most)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return (int)(state % (ulong)most);
        }

        public string Word() => $"{(char)('a' + Next(26))}{(char)('a' + Next(26))}{(char)('a' + Next(26))}";

        public float[] Vector() => [.. Enumerable.Range(0, Size).Select(_ => Enumerable.Range(0, 6).Sum(_ => Next(1000) / 1000f) - 3)];
    }
}
