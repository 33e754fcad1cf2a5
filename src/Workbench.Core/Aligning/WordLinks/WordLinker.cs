using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning.WordLinks;

/// <summary>
/// Links the words of passages that translate each other: a hidden Markov model each way (Vogel, Ney and Tillmann, COLING 1996)
/// whose words come from the lexicon, from likeness and from what the work teaches, the two ways joined by grow-diag-final-and
/// (Och and Ney 2003; Koehn et al. 2003).
/// </summary>
public sealed class WordLinker
{
    private const float WellRendered = 0.5f;
    private readonly LexiconIndex lexicon;
    private readonly WordReader original;
    private readonly WordReader version;

    private WordLinker(LexiconIndex lexicon, Language originalLanguage, Language versionLanguage, IEnumerable<(string, string, float)> learnt)
    {
        this.lexicon = lexicon;
        Renderings = new Renderings(lexicon, learnt);
        original = new WordReader(originalLanguage, lexicon.Original);
        version = new WordReader(versionLanguage, lexicon.Version);
        (OriginalLanguage, VersionLanguage) = (originalLanguage, versionLanguage);
    }

    public Language OriginalLanguage { get; }

    public Language VersionLanguage { get; }

    internal Renderings Renderings { get; }

    /// <param name="passages">Passages that translate each other, from which the words of the work are learnt; may be empty.</param>
    public static WordLinker Teach(IReadOnlyList<(string Original, string Version)> passages, Language original, Language version) =>
        new(LexiconIndex.For(original, version), original, version, LearntPairs.Of(passages, original, version));

    /// <summary>The links between two lists of words, in the order of the original; cost grows with the product of their lengths.</summary>
    public ImmutableArray<WordLink> Link(IReadOnlyList<string> originalWords, IReadOnlyList<string> versionWords)
    {
        var (left, right) = (original.Read(originalWords), version.Read(versionWords));
        return LinkedPassage.Of(left, right, Renderings).AllLinks(OriginalLanguage, VersionLanguage);
    }

    internal LinkedPassage Link(LinkWord[] left, LinkWord[] right) => LinkedPassage.Of(left, right, Renderings);

    internal bool KnowsOriginal(LinkWord word) => Renderings.KnowsOriginal(word);

    internal bool IsVerb(LinkWord word) => Renderings.IsVerb(word);

    /// <summary>Whether the shipped lexicon has the word, whatever the work taught.</summary>
    internal bool IsInDictionary(LinkWord word) => Array.Exists(word.Stems, s => lexicon.Rendered(s) is not null);

    /// <summary>Whether the shipped lexicon has the one for the other.</summary>
    internal bool IsInDictionary(LinkWord word, LinkWord rendering) =>
        Array.Exists(word.Stems, s => lexicon.Renderings(s) is { } known && Array.Exists(rendering.Stems, known.ContainsKey));

    /// <summary>Whether the two words of the version render another word of the original than this, both: then they are of one sense.</summary>
    internal bool AreOfOneSense(LinkWord left, LinkWord right, LinkWord original) => left.Stems.Any(l => lexicon.Rendered(l) is { } ours
        && right.Stems.Any(r => lexicon.Rendered(r) is { } theirs && ours.Keys.Except(original.Stems).Any(theirs.ContainsKey)));

    internal bool KnowsVersion(LinkWord word) => Renderings.KnowsVersion(word);

    /// <summary>The stems that render a word of the original, by lexicon and work.</summary>
    internal IReadOnlyCollection<string> StemsOfRenderings(LinkWord word) => Renderings.StemsFor(word);

    /// <summary>The same by the shipped lexicon alone.</summary>
    internal IEnumerable<string> StemsInDictionary(LinkWord original) =>
        original.Stems.SelectMany(s => lexicon.Renderings(s)?.Where(r => r.Value >= WellRendered).Select(r => lexicon.Version[r.Key]) ?? []);

    /// <summary>How well dictionary, letters and work tie two words, wherever they stand.</summary>
    internal float Strength(LinkWord word, LinkWord rendering)
    {
        Span<float> strength = [0];
        Renderings.Strengths(word, [rendering], strength);
        return strength[0];
    }

    internal IEnumerable<string> OriginalStems(LinkWord word) => word.Stems.Select(s => lexicon.Original[s]);

    internal IEnumerable<string> VersionStems(LinkWord word) => word.Stems.Select(s => lexicon.Version[s]);

    internal LinkWord[] ReadOriginal(IReadOnlyList<string> words) => original.Read(words);

    internal LinkWord[] ReadVersion(IReadOnlyList<string> words) => version.Read(words);
}
