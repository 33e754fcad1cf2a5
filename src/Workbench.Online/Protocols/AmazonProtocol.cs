using System.Collections.Immutable;
using System.Globalization;
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

    public ProviderCapabilities Capabilities { get; } = new(MaxItems: 1, MaxSize: 10_000, CountedIn.Utf8Bytes)
    {
        Parallel = 8,
        TakesFormality = true,
        Glossary = GlossaryMode.Named,
    };

    public HttpRequestMessage Write(TranslationBatch batch)
    {
        var fields = new Dictionary<string, object>
        {
            ["Text"] = batch.Pieces[0].Text,
            ["SourceLanguageCode"] = batch.Source.Tag,
            ["TargetLanguageCode"] = batch.Target.Tag,
        };
        if (options.GlossaryName is { } terminology)
        {
            fields["TerminologyNames"] = new[] { terminology };
        }

        if (options.Formality != Formality.Default)
        {
            fields["Settings"] = new Dictionary<string, string> { ["Formality"] = options.Formality == Formality.More ? "FORMAL" : "INFORMAL" };
        }

        var body = Json.Text(fields);
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
        _ when Skewed(reply) => Verdict.Stop(reply, TranslationFault.Key) with { WayOut = WrongClock(reply) },
        "UnrecognizedClientException" or "InvalidSignatureException" or "SignatureDoesNotMatchException" or "AccessDeniedException"
            or "ExpiredTokenException" or "MissingAuthenticationTokenException" or "IncompleteSignatureException" =>
            Verdict.Stop(reply, TranslationFault.Key) with
            {
                WayOut = $"Check {options.Variable("KEY")}, {options.Variable("SECRET")} and {options.Variable("REGION")}, and that they may use Translate.",
            },
        _ => ReplyMatrix.Classify(reply),
    };

    /// <summary>A signature holds for minutes: a clock that is off makes every one look old, or not yet due.</summary>
    private static bool Skewed(Reply reply) => reply.Says("Signature expired") || reply.Says("Signature not yet current") || TypeOf(reply) == "RequestExpired";

    private static string WrongClock(Reply reply) => reply.ClockAhead is { } ahead && ahead.Duration() > TimeSpan.FromMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"Set the clock of this computer: it is {ahead.Duration().TotalMinutes:0} minutes {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} the service's.")
        : "Set the clock of this computer: the service finds the time of the request wrong.";

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
