using Workbench.Aligning.Vectors;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Benchmarks.Accuracy;

/// <summary>Vectors that stand in for those of a multilingual model, the same on every machine.</summary>
internal static class MadeUpVectors
{
    private const int Size = 64;

    /// <summary>Numbers that mean nothing.</summary>
    public static TextVectors Noise(GoldDocument document)
    {
        var vectors = new Dictionary<ContentHash, float[]>();
        foreach (var text in Texts(document))
        {
            vectors[ContentHash.OfText(text)] = Direction($"noise {text}");
        }

        return new TextVectors(vectors);
    }

    /// <summary>The sum of a direction for each word that the dictionary knows, the same for a word and its translation: what a weak model makes of a text.</summary>
    public static TextVectors Words(GoldDocument document)
    {
        var lexicon = Lexicon.For(document.OriginalLanguage, document.VersionLanguage);
        var senses = (lexicon?.Pairs ?? []).GroupBy(pair => Stemmers.Stem(pair.Version, document.VersionLanguage)).ToDictionary(group => group.Key, group => Stemmers.Stem(group.First().Original, document.OriginalLanguage));
        var vectors = new Dictionary<ContentHash, float[]>();
        Add(document.Original, document.OriginalLanguage, stem => stem);
        Add(document.Version, document.VersionLanguage, stem => senses.GetValueOrDefault(stem, stem));
        return new TextVectors(vectors);

        void Add(IEnumerable<string> units, Language language, Func<string, string> sense)
        {
            foreach (var text in units)
            {
                var sum = new float[Size];
                foreach (var word in text.Split([.. " .,;:!?«»“”\"()—–-"], StringSplitOptions.RemoveEmptyEntries))
                {
                    var direction = Direction(sense(Stemmers.Stem(word.ToLowerInvariant(), language)));
                    for (var i = 0; i < Size; i++)
                    {
                        sum[i] += direction[i];
                    }
                }

                vectors[ContentHash.OfText(text)] = sum;
            }
        }
    }

    /// <summary>A direction for each gold link, with as much noise: what a good model makes of a text. It has seen the answer, so it tells only what the aligner makes of good vectors.</summary>
    public static TextVectors Gold(GoldDocument document)
    {
        var vectors = new Dictionary<ContentHash, float[]>();
        foreach (var link in document.Gold)
        {
            var sides = link.Split(':').Select(side => side.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray()).ToArray();
            var sense = Direction($"sense {document.Name} {link}");
            foreach (var text in sides[0].Select(u => document.Original[u]).Concat(sides[1].Select(u => document.Version[u])))
            {
                vectors[ContentHash.OfText(text)] = [.. sense.Zip(Direction($"own {text}"), (s, n) => s + n)];
            }
        }

        return new TextVectors(vectors);
    }

    private static IEnumerable<string> Texts(GoldDocument document) => document.Original.Concat(document.Version);

    /// <summary>A direction that a hash of the words chooses.</summary>
    private static float[] Direction(string words)
    {
        var direction = new float[Size];
        var state = Convert.ToUInt64(ContentHash.OfText(words).Hex[..16], 16) | 1;
        for (var i = 0; i < Size; i++)
        {
            for (var throws = 0; throws < 6; throws++)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                direction[i] += (state % 1000 / 1000f) - 0.5f;
            }
        }

        return direction;
    }
}
