using System.Text.Json;
using Workbench.Online.Protocols;
using Workbench.Online.Services;
using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Workbench.Works;
using Xunit;

namespace Workbench.Online.Tests;

public class ApertiumProtocolTests
{
    private readonly ApertiumProtocol protocol = new(new ProviderOptions("apertium", new Uri("http://host.example/apy/")) { Key = new Secret("k+1") });

    [Fact]
    public async Task A_text_is_posted_as_plain_text_with_three_letter_codes()
    {
        using var request = protocol.Write(Bench.Batch("Дом & сад"));

        Assert.Equal("http://host.example/apy/translate", request.RequestUri!.AbsoluteUri);
        Assert.Equal(HttpMethod.Post, request.Method);
        var body = await request.Content!.ReadAsStringAsync();
        Assert.Equal("langpair=rus%7Ceng&q=%D0%94%D0%BE%D0%BC+%26+%D1%81%D0%B0%D0%B4&markUnknown=no&format=txt&key=k%2B1", body);
    }

    [Fact]
    public void The_answer_is_read()
    {
        var result = Assert.Single(protocol.Read("""{"responseData":{"translatedText":"House"},"responseDetails":null,"responseStatus":200}""", Bench.Batch("Дом")));

        Assert.Equal("House", result.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"responseData":null}""")]
    [InlineData("""{"responseData":{"translatedText":7}}""")]
    [InlineData("""{"responseData":{"translatedText":null}}""")]
    [InlineData("<html></html>")]
    public void Anything_else_is_no_answer(string body) =>
        Assert.ThrowsAny<JsonException>(() => protocol.Read(body, Bench.Batch("Дом")));

    [Fact]
    public void A_broken_pipe_speaks_against_one_text_and_not_against_the_service()
    {
        var verdict = protocol.Classify(new Reply(503, """{"status":"error","code":503,"message":"Service Unavailable","explanation":"internal error"}"""));

        Assert.Equal(ReplyAction.Retry, verdict.Action);
        Assert.True(verdict.OnlyTheseTexts);
        Assert.False(verdict.Outage);
    }

    [Fact]
    public void Any_other_503_speaks_against_the_service() =>
        Assert.True(protocol.Classify(new Reply(503, "down for maintenance")).Outage);

    [Fact]
    public void A_pair_that_is_not_installed_is_named_as_such() =>
        Assert.Equal(TranslationFault.Pair, protocol.Classify(new Reply(400, """{"explanation":"That pair is not installed"}""")).Fault);

    [Theory]
    [InlineData("ru", "rus")]
    [InlineData("en", "eng")]
    [InlineData("es", "spa")]
    [InlineData("uk", "ukr")]
    [InlineData("crh", "crh")]
    public void Languages_have_the_codes_of_apertium(string tag, string code) =>
        Assert.Equal(code, ApertiumLanguages.CodeOf(Language.Parse(tag)));
}
