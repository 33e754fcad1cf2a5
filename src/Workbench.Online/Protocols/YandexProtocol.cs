using System.Collections.Immutable;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online.Protocols;

/// <summary>Yandex Cloud Translate, API version 2.</summary>
internal sealed class YandexProtocol(ProviderOptions options) : ITranslationProtocol
{
    public string Label => "Yandex Translate";

    public string Variant => "v2";

    public ProviderCapabilities Capabilities { get; } = new(MaxItems: 100, MaxSize: 10_000, CountedIn.CodePoints) { Parallel = 4, Glossary = GlossaryMode.Inline };

    public HttpRequestMessage Write(TranslationBatch batch) => new HttpRequestMessage(HttpMethod.Post, options.At("translate/v2/translate"))
    {
        Content = Json.Content(new
        {
            folderId = options.Folder, // With a user's token only; a service account must leave it out.
            sourceLanguageCode = batch.Source.Tag,
            targetLanguageCode = batch.Target.Tag,
            format = "PLAIN_TEXT",
            texts = batch.Pieces.Select(piece => piece.Text),
            speller = false,
            glossaryConfig = GlossaryOf(batch),
        }),
    }.With("Authorization", $"{Scheme(options.Key!.Reveal())} {options.Key.Reveal()}");

    /// <summary>The terms of the batch, at most as many as the service takes.</summary>
    private object? GlossaryOf(TranslationBatch batch)
    {
        const int Most = 50;
        var terms = options.Glossary is { } glossary ? batch.Pieces.SelectMany(piece => glossary.In(piece.Text)).Distinct().Take(Most).ToList() : [];
        return terms.Count == 0
            ? null
            : new { glossaryData = new { glossaryPairs = terms.Select(term => new { sourceText = term.Source, translatedText = term.Target, exact = false }) } };
    }

    public ImmutableArray<PieceResult> Read(string body, TranslationBatch batch) =>
        batch.AnsweredInOrder([.. Json.Read<Answer>(body).Translations.Select(translation => translation.Text)]);

    public Verdict Classify(Reply reply) => reply switch
    {
        { Status: 400 } when reply.Says("length must be") || reply.Says("too long") => Verdict.Split(reply),
        { Status: 400 } when reply.Says("unsupported") && reply.Says("language") => Verdict.Stop(reply, TranslationFault.Pair),
        _ => ReplyMatrix.Classify(reply),
    };

    /// <summary>IAM tokens begin with <c>t1.</c> and live for hours; API keys do not.</summary>
    private static string Scheme(string key) => key.StartsWith("t1.", StringComparison.Ordinal) ? "Bearer" : "Api-Key";

    private sealed record Answer(ImmutableArray<Translation> Translations);

    private sealed record Translation(string Text);
}
