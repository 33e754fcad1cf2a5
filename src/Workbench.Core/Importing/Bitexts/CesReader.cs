using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>
/// Reads OPUS and XCES alignments (cesAlign): sentence links between two documents that stand beside the file. The Russian document is
/// taken for the original unless the user says otherwise, and the first where neither or both are Russian.
/// </summary>
internal sealed class CesReader(BitextSource source, Func<string, SourceFile?> beside)
{
    private const int MostWarnings = 20;

    private readonly ImmutableArray<ImportWarning>.Builder warnings = ImmutableArray.CreateBuilder<ImportWarning>();
    private readonly Dictionary<CesDocument, IReadOnlyDictionary<string, int>> idsOf = [];
    private int dangling;
    private bool toFirst;

    public static BitextResult Read(BitextSource source, Func<string, SourceFile?> beside) => new CesReader(source, beside).Result();

    private BitextResult Result()
    {
        var root = XmlTree.Load(source.Name, source.Text, out var entities);
        var groups = root.DescendantsAndSelf().Where(element => element.Is("linkGrp")).ToList();
        // InterText writes the ids of toDoc first, and for each link who made it.
        toFirst = !root.Is("cesAlign") && groups.SelectMany(group => group.Children("link")).Any(link => link.ValueOf("status") is "man" or "auto" or "plain");
        var pairs = groups.Select(group => (From: group.ValueOf("fromDoc"), To: group.ValueOf("toDoc"))).Distinct().ToList();
        if (pairs is not [{ From: { } from, To: { } to }])
        {
            throw new InputException(
                source.Name,
                pairs.Count > 1 ? $"It links {pairs.Count} pairs of documents." : "It does not name the two documents that it links.",
                pairs.Count > 1 ? "Split it, a pair a file." : "Every linkGrp needs fromDoc and toDoc.");
        }

        var (first, second) = (Open(from), Open(to));
        var links = groups.SelectMany(group => group.Children("link")).Select(link => LinkOf(link, first, second)).OfType<SentencePair>().ToList();
        if (dangling > 0)
        {
            warnings.Add(new ImportWarning($"{dangling} links name sentences that the documents have not; they are left out."));
        }

        if (toFirst)
        {
            warnings.Add(new ImportWarning("It is an alignment of InterText: the first ids of each link are read as those of toDoc."));
        }

        var (firstLanguage, secondLanguage) = (LanguageOf(first, from), LanguageOf(second, to));
        var turned = source.Options.OriginalLanguage is { } wanted ? wanted == secondLanguage && wanted != firstLanguage : secondLanguage == Language.Russian && firstLanguage != Language.Russian;
        var report = source.Report("ces", $"original {(turned ? to : from)}, version {(turned ? from : to)}", [.. entities, .. first.Warnings, .. second.Warnings, .. warnings.Take(MostWarnings)]);
        return turned
            ? SentenceBitext.Result(second, secondLanguage, first, firstLanguage, links.ConvertAll(link => link.Turned()), report)
            : SentenceBitext.Result(first, firstLanguage, second, secondLanguage, links, report);
    }

    private SentencePair? LinkOf(XElement link, CesDocument first, CesDocument second)
    {
        var line = link.Place()?.Line;
        if ((link.ValueOf("xtargets") ?? "").Split(';') is not [var ours, var theirs])
        {
            warnings.Add(new ImportWarning("The link has not two sides with a semicolon between; it is left out.", line));
            return null;
        }

        (ours, theirs) = toFirst ? (theirs, ours) : (ours, theirs);
        var pair = new SentencePair(Numbers(ours, first), Numbers(theirs, second), Certainty(link.ValueOf("certainty"))) { IsConfirmed = link.ValueOf("status") == "man" };
        return pair.Original.Length + pair.Version.Length > 0 ? pair : null;
    }

    private int[] Numbers(string ids, CesDocument document)
    {
        var known = idsOf.TryGetValue(document, out var index) ? index : idsOf[document] = document.Ids;
        var names = ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int[] numbers = [.. names.Where(known.ContainsKey).Select(name => known[name]).Distinct().Order()];
        dangling += names.Length - numbers.Length;
        return numbers;
    }

    private static double Certainty(string? value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var certainty) && certainty is >= 0 and <= 1 ? certainty : 1;

    // OPUS names a document ru/novel.xml.gz, which may lie unpacked, or without its folder.
    private CesDocument Open(string name)
    {
        var path = name.Replace('\\', '/');
        if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains("..", StringComparer.Ordinal))
        {
            throw new InputException(source.Name, $"It links the document '{name}', which lies outside its folder and is not opened.", "Put the two documents beside it and name them so.");
        }

        var plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        var file = new[] { path, plain, $"{plain}.gz", Path.GetFileName(path), Path.GetFileName(plain) }.Select(beside).FirstOrDefault(found => found is not null);
        return CesDocument.Read(file ?? throw new InputException(source.Name, $"The document '{name}' that it links is not there.", "Put it beside the file, or in the folder it names."));
    }

    private static Language LanguageOf(CesDocument document, string name)
    {
        if (document.StatedLanguage.IsKnown)
        {
            return document.StatedLanguage;
        }

        var guessed = LanguageGuesser.Guess(string.Join('\n', document.Units(bySentence: true, out _).Take(1000).Select(unit => unit.Text)));
        return guessed.IsKnown || !Language.TryParse(name.Split('/')[0], out var named) ? guessed : named;
    }
}
