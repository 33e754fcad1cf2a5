using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online.Protocols;

/// <summary>Amazon Translate, real-time: one text a request, measured in bytes.</summary>
internal sealed class AmazonProtocol(ProviderOptions options, TimeProvider time) : ITranslationProtocol
{
    public const string DefaultRegion = "us-east-1";

    private const string MediaType = "application/x-amz-json-1.1";
    private const string Target = "AWSShineFrontendService_20170701.TranslateText";

    public string Label => "Amazon Translate";

    public string Variant => "2017-07-01";

    public ProviderCapabilities Capabilities { get; } = new(MaxItems: 1, MaxSize: 10_000, CountedIn.Utf8Bytes);

    public HttpRequestMessage Write(TranslationBatch batch)
    {
        var body = Json.Text(new Dictionary<string, string>
        {
            ["Text"] = batch.Pieces[0].Text,
            ["SourceLanguageCode"] = batch.Source.Tag,
            ["TargetLanguageCode"] = batch.Target.Tag,
        });
        var request = new HttpRequestMessage(HttpMethod.Post, options.At("")) { Content = Json.Raw(body, MediaType) };
        request.Headers.Add("X-Amz-Target", Target);
        AmazonSignature.Sign(request, body, options, time.GetUtcNow());
        return request;
    }

    public ImmutableArray<PieceResult> Read(string body, TranslationBatch batch) =>
        batch.AnsweredInOrder([Json.Read<Answer>(body).TranslatedText]);

    /// <summary>Most faults come as 400; their type says which they are.</summary>
    public Verdict Classify(Reply reply) => reply.Status == 200 ? Verdict.Done : TypeOf(reply) switch
    {
        "TooManyRequestsException" or "ThrottlingException" => Verdict.Retry(reply, outage: false),
        "InternalServerException" or "ServiceUnavailableException" => Verdict.Retry(reply, outage: true),
        "TextSizeLimitExceededException" => Verdict.Split(reply),
        "LimitExceededException" => Verdict.Quota(reply),
        "UnsupportedLanguagePairException" or "DetectedLanguageLowConfidenceException" => Verdict.Stop(reply, TranslationFault.Pair),
        "UnrecognizedClientException" or "InvalidSignatureException" or "SignatureDoesNotMatchException" or "AccessDeniedException"
            or "ExpiredTokenException" or "MissingAuthenticationTokenException" or "IncompleteSignatureException" =>
            Verdict.Stop(reply, TranslationFault.Key) with
            {
                WayOut = $"Check {options.Variable("KEY")}, {options.Variable("SECRET")} and {options.Variable("REGION")}, and that they may use Translate.",
            },
        _ => ReplyMatrix.Classify(reply),
    };

    /// <summary>The name after the optional namespace: <c>com.amazonaws.translate#ThrottlingException</c>.</summary>
    private static string TypeOf(Reply reply)
    {
        try
        {
            return Json.Read<Problem>(reply.Body).Type.Split('#')[^1];
        }
        catch (JsonException)
        {
            return ""; // Not of its kind: the status speaks.
        }
    }

    private sealed record Answer(string TranslatedText);

    private sealed record Problem([property: JsonPropertyName("__type")] string Type);
}
