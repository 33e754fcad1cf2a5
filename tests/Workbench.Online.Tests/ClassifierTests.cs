using Workbench.Online.Services;
using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>The rows each service adds to the common matrix, and the rows of the matrix each of them keeps.</summary>
public class ClassifierTests
{
    [Theory]
    [InlineData("libretranslate", 400, """{"error":"Invalid request: request (2500) exceeds text limit (2000)"}""", "Split", TranslationFault.Request)]
    [InlineData("libretranslate", 400, """{"error":"xx is not supported"}""", "Stop", TranslationFault.Pair)]
    [InlineData("libretranslate", 403, """{"error":"Invalid API key"}""", "Stop", TranslationFault.Key)]
    [InlineData("libretranslate", 403, """{"error":"Too many request limits violations"}""", "Stop", TranslationFault.Quota)]
    [InlineData("libretranslate", 429, """{"error":"Slowdown: 20 per 1 minute"}""", "Retry", TranslationFault.Quota)]
    [InlineData("libretranslate", 500, """{"error":"Cannot translate text: broken"}""", "Retry", TranslationFault.Quota)]
    [InlineData("deepl", 400, """{"message":"Value for 'target_lang' not supported."}""", "Stop", TranslationFault.Pair)]
    [InlineData("deepl", 403, "", "Stop", TranslationFault.Key)]
    [InlineData("deepl", 413, "", "Split", TranslationFault.Request)]
    [InlineData("deepl", 429, "", "Retry", TranslationFault.Quota)]
    [InlineData("deepl", 456, """{"message":"Quota Exceeded"}""", "Stop", TranslationFault.Quota)]
    [InlineData("deepl", 504, "", "Retry", TranslationFault.Network)]
    [InlineData("deepl", 529, "", "Retry", TranslationFault.Quota)]
    [InlineData("google", 400, """{"error":{"code":400,"message":"API key not valid. Please pass a valid API key."}}""", "Stop", TranslationFault.Key)]
    [InlineData("google", 400, """{"error":{"code":400,"message":"Bad language pair: ru|xx"}}""", "Stop", TranslationFault.Pair)]
    [InlineData("google", 403, """{"error":{"errors":[{"reason":"dailyLimitExceeded"}]}}""", "Stop", TranslationFault.Quota)]
    [InlineData("google", 403, """{"error":{"errors":[{"reason":"rateLimitExceeded"}]}}""", "Retry", TranslationFault.Quota)]
    [InlineData("google", 403, """{"error":{"errors":[{"reason":"userRateLimitExceeded"}]}}""", "Retry", TranslationFault.Quota)]
    [InlineData("google", 403, """{"error":{"errors":[{"reason":"forbidden"}]}}""", "Stop", TranslationFault.Key)]
    [InlineData("azure", 400, """{"error":{"code":400036,"message":"The target language is not valid."}}""", "Stop", TranslationFault.Pair)]
    [InlineData("azure", 400, """{"error":{"code":400050,"message":"The input text is too long."}}""", "Split", TranslationFault.Request)]
    [InlineData("azure", 400, """{"error":{"code":400077,"message":"The maximum request size has been exceeded."}}""", "Split", TranslationFault.Request)]
    [InlineData("azure", 401, """{"error":{"code":401000,"message":"invalid credentials"}}""", "Stop", TranslationFault.Key)]
    [InlineData("azure", 403, """{"error":{"code":403001,"message":"free quota"}}""", "Stop", TranslationFault.Quota)]
    [InlineData("azure", 408, "", "Retry", TranslationFault.Network)]
    [InlineData("azure", 429, """{"error":{"code":429001,"message":"request limits"}}""", "Retry", TranslationFault.Quota)]
    [InlineData("yandex", 400, """{"code":3,"message":"texts: text length must be not greater than 10000"}""", "Split", TranslationFault.Request)]
    [InlineData("yandex", 400, """{"code":3,"message":"unsupported target_language_code: xx"}""", "Stop", TranslationFault.Pair)]
    [InlineData("yandex", 401, """{"code":16,"message":"Unknown api key"}""", "Stop", TranslationFault.Key)]
    [InlineData("yandex", 429, """{"code":8,"message":"limit on units was exceeded"}""", "Retry", TranslationFault.Quota)]
    [InlineData("modernmt", 200, """{"status":403,"error":{"type":"Forbidden","message":"no"}}""", "Stop", TranslationFault.Key)]
    [InlineData("modernmt", 200, """{"status":200,"data":[]}""", "Done", TranslationFault.Reply)]
    [InlineData("modernmt", 413, """{"status":413,"error":{"type":"x","message":"too big"}}""", "Split", TranslationFault.Request)]
    [InlineData("amazon", 400, """{"__type":"TextSizeLimitExceededException","Message":"m"}""", "Split", TranslationFault.Request)]
    [InlineData("amazon", 400, """{"__type":"com.amazonaws.translate#TooManyRequestsException","Message":"m"}""", "Retry", TranslationFault.Quota)]
    [InlineData("amazon", 400, """{"__type":"UnsupportedLanguagePairException","Message":"m"}""", "Stop", TranslationFault.Pair)]
    [InlineData("amazon", 400, """{"__type":"UnrecognizedClientException","message":"m"}""", "Stop", TranslationFault.Key)]
    [InlineData("amazon", 400, """{"__type":"InvalidRequestException","Message":"m"}""", "Stop", TranslationFault.Request)]
    [InlineData("amazon", 500, """{"__type":"InternalServerException","Message":"m"}""", "Retry", TranslationFault.Network)]
    [InlineData("amazon", 503, """{"__type":"ServiceUnavailableException","Message":"m"}""", "Retry", TranslationFault.Network)]
    [InlineData("openai", 400, """{"error":{"code":"context_length_exceeded","message":"m"}}""", "Split", TranslationFault.Request)]
    [InlineData("openai", 401, """{"error":{"code":"invalid_api_key","message":"m"}}""", "Stop", TranslationFault.Key)]
    [InlineData("openai", 429, """{"error":{"code":"insufficient_quota","message":"m"}}""", "Stop", TranslationFault.Quota)]
    [InlineData("openai", 429, """{"error":{"code":"rate_limit_exceeded","message":"m"}}""", "Retry", TranslationFault.Quota)]
    [InlineData("bergamot", 401, "", "Stop", TranslationFault.Key)]
    [InlineData("bergamot", 500, """{"error":"Translation failed: no model"}""", "Retry", TranslationFault.Quota)]
    [InlineData("bergamot", 500, "", "Retry", TranslationFault.Network)]
    public void Each_row_of_each_service(string provider, int status, string body, string action, TranslationFault fault)
    {
        var protocol = ProviderKind.Named(provider).Protocol(StandIns.OptionsFor(provider, new Uri("http://mt.example")), TimeProvider.System);

        var verdict = protocol.Classify(new Reply(status, body));

        Assert.Equal((action, fault), (verdict.Action.ToString(), verdict.Fault));
    }

    [Fact]
    public void A_custom_system_that_is_being_loaded_is_given_a_minute()
    {
        var azure = ProviderKind.Named("azure").Protocol(StandIns.OptionsFor("azure", new Uri("http://mt.example")), TimeProvider.System);

        Assert.Equal(TimeSpan.FromSeconds(60), azure.Classify(new Reply(408, "")).Wait);
    }
}
