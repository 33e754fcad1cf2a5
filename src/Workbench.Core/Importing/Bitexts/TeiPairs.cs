using System.Collections.Immutable;
using System.Xml.Linq;
using Workbench.Importing.Markup;
using Workbench.Importing.Tei;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>
/// Reads TEI that holds a text in two languages and links their passages: <c>link target="#ru1 #en1"</c>, or <c>corresp</c> on the passages.
/// The Russian text is taken for the original unless the user says otherwise, and the first where neither is Russian.
/// </summary>
internal sealed class TeiPairs
{
    private readonly XElement root;
    private readonly Dictionary<string, XElement> targets;
    private readonly List<XElement[]> links;
    private readonly ImmutableArray<ImportWarning> entities;
    private int dangling;

    private TeiPairs(string name, string text)
    {
        root = XmlTree.Load(name, text, out entities);
        targets = root.Descendants().Where(element => element.ValueOf("id") is not null && !element.Descendants().Any(TeiElements.IsLeaf))
            .DistinctBy(element => element.ValueOf("id"), StringComparer.Ordinal)
            .ToDictionary(element => element.ValueOf("id")!, StringComparer.Ordinal);
        var named = root.Descendants().Where(element => element.Is("link")).Select(link => Named(link.ValueOf("target")));
        var corresponding = root.Descendants().Where(element => element.ValueOf("corresp") is not null && LanguageOf(element).IsKnown && element.ValueOf("id") is not null)
            .Select(element => Named(element.ValueOf("corresp")).Prepend(element).ToArray());
        links = [.. named.Concat(corresponding).Where(link => link.Select(LanguageOf).Distinct().Count(language => language.IsKnown) > 1)];
    }

    public static bool IsTei(string text) => XmlHead.RootName(text) is "TEI" or "TEI.2" or "teiCorpus";

    /// <summary>Whether links lead from one language to another.</summary>
    /// <exception cref="InputException">It is broken.</exception>
    public static bool Knows(string name, string text) =>
        IsTei(text)
        && (text.Contains("linkGrp", StringComparison.Ordinal) || text.Contains("corresp=", StringComparison.Ordinal))
        && new TeiPairs(name, text).links.Count > 0;

    public static BitextResult Read(BitextSource source)
    {
        var pairs = new TeiPairs(source.Name, source.Text);
        return TeiDomains.TryRead(source, pairs.root, pairs.entities) ?? pairs.Result(source);
    }

    private BitextResult Result(BitextSource source)
    {
        var languages = links.SelectMany(link => link).OrderBy(element => element.Place()?.Line).ThenBy(element => element.Place()?.Column).Select(LanguageOf).Where(language => language.IsKnown).Distinct().ToList();
        if (languages is not [var first, var second])
        {
            throw new InputException(source.Name, $"It links texts in {languages.Count} languages: {string.Join(", ", languages.Select(language => language.Tag))}.", "Split it, a pair of languages a file.");
        }

        var turned = (source.Options.OriginalLanguage ?? Language.Russian) == second;
        var (ours, theirs) = turned ? (second, first) : (first, second);
        var segments = TeiSegments.In(root, links.SelectMany(link => link));
        var (original, version) = (Document(source.Name, segments, ours), Document(source.Name, segments, theirs));
        var (ourIds, theirIds) = (original.Ids, version.Ids);
        var pairs = links.Select(link => new SentencePair(Numbers(link, ourIds), Numbers(link, theirIds), 1)).Where(pair => pair.Original.Length > 0 && pair.Version.Length > 0).ToList();
        var report = source.Report("tei", $"original {ours.Tag}, version {theirs.Tag}", [.. entities, .. Warnings(segments)], root.Child("teiHeader").Child("fileDesc").Child("titleStmt").Child("title").Words());
        return SentenceBitext.Result(original, ours, version, theirs, pairs, report);
    }

    private static CesDocument Document(string name, IReadOnlyList<XElement> segments, Language language) =>
        new(name, segments.Where(segment => LanguageOf(segment) == language).Select(TeiSegments.SegmentOf), language, []);

    private static int[] Numbers(XElement[] link, IReadOnlyDictionary<string, int> ids) =>
        [.. link.Select(element => element.ValueOf("id")!).Where(ids.ContainsKey).Select(id => ids[id]).Distinct().Order()];

    private IEnumerable<ImportWarning> Warnings(IReadOnlyList<XElement> segments)
    {
        if (dangling > 0)
        {
            yield return new ImportWarning($"{dangling} links name no passage of the file; they are left out.");
        }

        if (segments.Sum(segment => segment.Descendants().Count(inner => inner.Is("note"))) is > 0 and var notes)
        {
            yield return new ImportWarning($"{notes} notes stand in the linked passages; they are left out. With --kind text they come in, without the links.");
        }
    }

    private XElement[] Named(string? pointers)
    {
        var ids = (pointers ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(pointer => pointer.TrimStart('#')).ToList();
        XElement[] known = [.. ids.Where(targets.ContainsKey).Select(id => targets[id])];
        dangling += ids.Count - known.Length;
        return known;
    }

    private static Language LanguageOf(XElement element) =>
        Language.TryParse(element.AncestorsAndSelf().Select(outer => outer.ValueOf("lang")).FirstOrDefault(tag => tag is not null), out var language) ? language : Language.Unknown;
}
