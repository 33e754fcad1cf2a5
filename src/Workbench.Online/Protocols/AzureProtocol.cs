using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online.Protocols;

/// <summary>Azure AI Translator, API version 3.</summary>
internal sealed class AzureProtocol(ProviderOptions options) : ITranslationProtocol
{
    public string Label => "Azure Translator";

    public string Variant => "3.0";

    // 50 000 are allowed; smaller requests keep the free tier's pace even.
    public ProviderCapabilities Capabilities { get; } = new(MaxItems: 100, MaxSize: 10_000, CountedIn.Utf16) { Parallel = 2, Glossary = GlossaryMode.Inline };

    /// <summary>What the free tier lets through in a minute.</summary>
    public ServicePace Pace { get; } = new(SizePerMinute: 33_300);

    public HttpRequestMessage Write(TranslationBatch batch)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, options.At($"translate?api-version=3.0&from={batch.Source}&to={batch.Target}"))
        {
            Content = Json.Content(batch.Pieces.Select(piece => new Dictionary<string, string> { ["Text"] = Marked(piece.Text) })),
        }.With("Ocp-Apim-Subscription-Key", options.Key!.Reveal());
        return options.Region is { } region ? request.With("Ocp-Apim-Subscription-Region", region) : request;
    }

    public ImmutableArray<PieceResult> Read(string body, TranslationBatch batch) =>
        batch.AnsweredInOrder([.. Json.Read<Entry[]>(body).Select(entry => entry.Translations is [var only] ? only.Text : "")]);

    public BilledAmount? Billed(Reply reply) =>
        long.TryParse(reply.Headers.GetValueOrDefault("X-metered-usage"), NumberStyles.None, CultureInfo.InvariantCulture, out var metered)
            ? new BilledAmount(metered, PricedIn.Characters)
            : null;

    /// <summary>Mark-up is paid for like the text.</summary>
    public long CharactersOf(TranslationBatch batch) => batch.Pieces.Sum(piece => (long)CharacterCount.Of(Marked(piece.Text)));

    /// <summary>The text with its terms in the mark-up of a dynamic dictionary. A text that has mark-up itself goes as it is.</summary>
    private string Marked(string text)
    {
        if (options.Glossary is not { } glossary || text.AsSpan().ContainsAny('<', '&'))
        {
            return text;
        }

        // One pass, longest term first, so that no term is marked within the mark of another.
        var terms = glossary.In(text).Where(term => !term.Target.AsSpan().ContainsAny("<>&\"")).ToList();
        return terms.Count == 0 ? text : Regex.Replace(
            text,
            $@"(?<!\w)(?:{string.Join('|', terms.Select(term => Regex.Escape(term.Source)))})(?!\w)",
            found => $"<mstrans:dictionary translation=\"{terms.First(term => term.Source.Equals(found.Value, StringComparison.OrdinalIgnoreCase)).Target}\">{found.Value}</mstrans:dictionary>",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    public Verdict Classify(Reply reply) => reply switch
    {
        { Status: 408 } => Verdict.Retry(reply with { RetryAfter = TimeSpan.FromSeconds(60) }, outage: true), // A custom system is being loaded.
        _ when reply.Says("403001") => Verdict.Quota(reply),
        { Status: 400 } when reply.Says("400050") || reply.Says("400072") || reply.Says("400077") => Verdict.Split(reply),
        { Status: 400 } when reply.Says("400035") || reply.Says("400036") || reply.Says("400023") => Verdict.Stop(reply, TranslationFault.Pair),
        { Status: 401 } => Verdict.Stop(reply, TranslationFault.Key) with
        {
            WayOut = $"Set {options.Variable("KEY")}, and {options.Variable("REGION")} when the key belongs to one region.",
        },
        _ => ReplyMatrix.Classify(reply),
    };

    private sealed record Entry(ImmutableArray<Translation> Translations);

    private sealed record Translation(string Text);
}
