using Workbench.Online.Services;
using Workbench.Translating;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>The retry matrix, row by row.</summary>
public class ReplyMatrixTests
{
    [Theory]
    [InlineData(200, "Done", null)]
    [InlineData(301, "Stop", TranslationFault.Reply)]
    [InlineData(307, "Stop", TranslationFault.Reply)]
    [InlineData(400, "Stop", TranslationFault.Request)]
    [InlineData(401, "Stop", TranslationFault.Key)]
    [InlineData(402, "Stop", TranslationFault.Quota)]
    [InlineData(403, "Stop", TranslationFault.Key)]
    [InlineData(404, "Stop", TranslationFault.Request)]
    [InlineData(405, "Stop", TranslationFault.Request)]
    [InlineData(408, "Retry", TranslationFault.Network)]
    [InlineData(409, "Stop", TranslationFault.Request)]
    [InlineData(413, "Split", TranslationFault.Request)]
    [InlineData(414, "Stop", TranslationFault.Request)]
    [InlineData(415, "Stop", TranslationFault.Request)]
    [InlineData(422, "Stop", TranslationFault.Request)]
    [InlineData(429, "Retry", TranslationFault.Quota)]
    [InlineData(500, "Retry", TranslationFault.Network)]
    [InlineData(502, "Retry", TranslationFault.Network)]
    [InlineData(503, "Retry", TranslationFault.Network)]
    [InlineData(504, "Retry", TranslationFault.Network)]
    [InlineData(529, "Retry", TranslationFault.Network)]
    public void Each_status_has_its_row(int status, string action, TranslationFault? fault)
    {
        var verdict = ReplyMatrix.Classify(new Reply(status, ""));

        Assert.Equal(action, verdict.Action.ToString());
        Assert.Equal(fault ?? TranslationFault.Reply, verdict.Fault);
    }

    [Theory]
    [InlineData(0, "Retry")]
    [InlineData(7, "Retry")]
    [InlineData(120, "Retry")]
    [InlineData(121, "Stop")]
    [InlineData(86400, "Stop")]
    public void A_pause_asked_for_is_kept_up_to_two_minutes(int seconds, string action)
    {
        var verdict = ReplyMatrix.Classify(new Reply(429, "", TimeSpan.FromSeconds(seconds)));

        Assert.Equal(action, verdict.Action.ToString());
        Assert.Equal(action == "Retry" ? TimeSpan.FromSeconds(seconds) : null, verdict.Wait);
    }

    [Fact]
    public void A_pause_too_long_to_keep_is_told_to_the_user()
    {
        var verdict = ReplyMatrix.Classify(new Reply(429, "", TimeSpan.FromHours(2)));

        Assert.Equal(TranslationFault.Quota, verdict.Fault);
        Assert.Contains("02:00:00", verdict.WayOut, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, TranslationFault.Quota)]
    [InlineData(503, TranslationFault.Network)]
    public void An_outage_announced_for_long_is_no_quota(int status, TranslationFault fault)
    {
        var verdict = ReplyMatrix.Classify(new Reply(status, "", TimeSpan.FromSeconds(600)));

        Assert.Equal(("Stop", fault), (verdict.Action.ToString(), verdict.Fault));
        Assert.Contains("00:10:00", verdict.WayOut, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bad text: Он долго молчал и смотрел", "bad text: (text)")]
    [InlineData("bad text: ОН ДОЛГО МОЛЧАЛ…", "bad text: (text)…")]
    [InlineData("cannot translate 'Нет.' here", "cannot translate '(text)' here")]
    [InlineData("bad: \\u041e\\u043d \\u0434\\u043e\\u043b", "bad: (text)")]
    [InlineData("bad: %D0%9E%D0%BD+%D0%B4", "bad: (text)")]
    [InlineData("the model is not loaded", "the model is not loaded")]
    [InlineData("quoted: The cat sat on the mat and", "quoted: (text)")]
    public void What_was_sent_is_struck_from_what_the_service_says(string said, string shown) =>
        Assert.Equal(shown, SentTexts.StruckFrom(said, ["Он  долго\nмолчал и смотрел в окно.", "Нет.", "The cat sat on the mat and slept."]));

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "Retry", 5)]
    [InlineData(HttpRequestError.ConnectionError, "Retry", 5)]
    [InlineData(HttpRequestError.ProxyTunnelError, "Retry", 5)]
    [InlineData(HttpRequestError.SecureConnectionError, "Stop", 5)]
    [InlineData(HttpRequestError.ConfigurationLimitExceeded, "Stop", 5)]
    [InlineData(HttpRequestError.ResponseEnded, "Retry", 1)]
    [InlineData(HttpRequestError.InvalidResponse, "Retry", 1)]
    [InlineData(HttpRequestError.Unknown, "Retry", 1)]
    public void What_may_have_been_billed_is_sent_once_more_at_most(HttpRequestError error, string action, int retries)
    {
        var verdict = ReplyMatrix.Classify(new HttpRequestException(error));

        Assert.Equal(action, verdict.Action.ToString());
        Assert.Equal(retries, verdict.Retries);
    }

    [Fact]
    public void Only_faults_of_the_service_as_a_whole_open_the_breaker()
    {
        Assert.True(ReplyMatrix.Classify(new Reply(500, "")).Outage);
        Assert.True(ReplyMatrix.NotConnected.Outage);
        Assert.False(ReplyMatrix.Classify(new Reply(429, "")).Outage);
        Assert.False(ReplyMatrix.Classify(new Reply(413, "")).Outage);
    }

    [Theory]
    [InlineData("""{"error":"no such key"}""", "no such key")]
    [InlineData("""{"error":{"code":403,"message":"Daily\nLimit"}}""", "Daily Limit")]
    [InlineData("""{"message":"m","detail":"d"}""", "m")]
    [InlineData("""{"__type":"X","Message":"size"}""", "size")]
    [InlineData("""{"status":"error","code":400,"message":"Bad Request","explanation":"That pair is not installed"}""", "That pair is not installed")]
    [InlineData("<html>Not found</html>", "")]
    [InlineData("", "")]
    [InlineData("[1,2]", "")]
    [InlineData("\"text\"", "")]
    public void The_service_is_quoted_whichever_way_it_says_it(string body, string words) => Assert.Equal(words, ErrorText.In(body));

    [Fact]
    public void A_long_error_is_cut() => Assert.True(ErrorText.In($$"""{"error":"{{new string('x', 5000)}}"}""").Length <= 201);
}
