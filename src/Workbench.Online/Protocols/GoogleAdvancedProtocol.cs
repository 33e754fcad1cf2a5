using System.Collections.Immutable;
using System.Text.Json;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online.Protocols;

/// <summary>Google Cloud Translation, advanced edition (v3): with a project, models and glossaries. The key is a token of OAuth.</summary>
internal sealed class GoogleAdvancedProtocol(ProviderOptions options) : ITranslationProtocol
{
    private readonly string parent = $"projects/{options.Project}/locations/{options.Region ?? "global"}";

    public string Label => "Google Translate";

    public string Variant => $"v3 {options.Model}";

    public ProviderCapabilities Capabilities { get; } = new(MaxItems: 1024, MaxSize: 30_000, CountedIn.CodePoints) { Parallel = 4, TakesModel = true, Glossary = GlossaryMode.Named };

    public HttpRequestMessage Write(TranslationBatch batch) => new HttpRequestMessage(HttpMethod.Post, options.At($"v3/{parent}:translateText"))
    {
        Content = Json.Content(new
        {
            contents = batch.Pieces.Select(piece => piece.Text),
            mimeType = "text/plain", // The default is HTML, and quotation marks come back as entities.
            sourceLanguageCode = batch.Source.Tag,
            targetLanguageCode = batch.Target.Tag,
            model = options.Model is { } model ? $"{parent}/models/{model}" : null,
            glossaryConfig = options.GlossaryName is { } name ? new { glossary = $"{parent}/glossaries/{name}", ignoreCase = true } : null,
        }),
    }.WithBearer(options.Key!).With("x-goog-user-project", options.Project!);

    /// <summary>With a glossary the texts that keep to it come beside the others.</summary>
    public ImmutableArray<PieceResult> Read(string body, TranslationBatch batch)
    {
        var answer = Json.Read<Answer>(body);
        var texts = options.GlossaryName is null ? answer.Translations : answer.GlossaryTranslations ?? throw new JsonException("No glossary was used.");
        return batch.AnsweredInOrder([.. texts.Select(translation => translation.TranslatedText)]);
    }

    public Verdict Classify(Reply reply) => reply switch
    {
        { Status: 401 or 403 } when !reply.Says("LimitExceeded") => Verdict.Stop(reply, TranslationFault.Key) with
        {
            WayOut = $"Set {options.Variable("KEY")} to a token that is not an hour old ('gcloud auth print-access-token'), and check {options.Variable("PROJECT")}.",
        },
        { Status: 400 or 404 } when reply.Says("model") => Verdict.Stop(reply, TranslationFault.Model),
        { Status: 400 or 404 } when reply.Says("glossary") => Verdict.Stop(reply, TranslationFault.Request) with
        {
            WayOut = $"Check {options.Variable("GLOSSARY")} and {options.Variable("REGION")}: a glossary is in one location, and not in 'global'.",
        },
        _ => GoogleProtocol.Judge(reply),
    };

    private sealed record Answer(ImmutableArray<Translation> Translations, ImmutableArray<Translation>? GlossaryTranslations = null);

    private sealed record Translation(string TranslatedText);
}
