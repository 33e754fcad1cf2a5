using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Workbench.Works;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>Each row of the retry matrix, and what connections do, over real HTTP, with what money makes of it.</summary>
public class FaultInjectionTests
{
    private static readonly RequestDelegate Good = StubService.Answers(request => StandIns.Answer("deepl", request));

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(529)]
    public async Task What_passes_is_asked_again_and_costs_nothing(int status)
    {
        var ledger = new Ledger();
        await using var stub = await StubService.StartAsync(StubService.Says(status, "{}"), Good);
        using var bench = new Bench();

        Assert.Empty((await TranslateAsync(bench, stub, ledger)).Failures);

        Assert.Equal(2, stub.Requests.Count);
        Assert.Equal([Billing.NotBilled, Billing.Billed], ledger.Billings);
        Assert.Single(bench.Time.Waits);
    }

    [Theory]
    [InlineData(400, TranslationFault.Request)]
    [InlineData(401, TranslationFault.Key)]
    [InlineData(403, TranslationFault.Key)]
    [InlineData(404, TranslationFault.Request)]
    [InlineData(405, TranslationFault.Request)]
    [InlineData(409, TranslationFault.Request)]
    [InlineData(414, TranslationFault.Request)]
    [InlineData(415, TranslationFault.Request)]
    [InlineData(422, TranslationFault.Request)]
    [InlineData(456, TranslationFault.Quota)]
    public async Task What_does_not_pass_is_asked_once_and_told(int status, TranslationFault fault)
    {
        var ledger = new Ledger();
        await using var stub = await StubService.StartAsync(StubService.Says(status, """{"message":"so it is"}"""));
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() => TranslateAsync(bench, stub, ledger));

        Assert.Equal(fault, exception.Fault);
        Assert.True(exception.ProviderRefused);
        Assert.Contains($"answered {status} (\"so it is\")", exception.Message, StringComparison.Ordinal);
        Assert.Single(stub.Requests);
        Assert.Equal([Billing.NotBilled], ledger.Billings);
    }

    [Fact]
    public async Task What_is_too_large_is_sent_in_halves()
    {
        await using var stub = await StubService.StartAsync(StubService.Says(413, ""), Good);
        using var bench = new Bench();

        Assert.Equal(2, (await TranslateAsync(bench, stub, new Ledger())).Document.Units.Length);

        Assert.Equal(3, stub.Requests.Count);
    }

    [Fact]
    public async Task What_was_answered_is_billed_as_the_service_says_with_its_id()
    {
        var ledger = new Ledger();
        await using var stub = await StubService.StartAsync(async context =>
        {
            context.Response.Headers["X-Trace-ID"] = "trace-1";
            await Good(context);
        });
        using var bench = new Bench();

        await TranslateAsync(bench, stub, ledger);

        var (call, billing, billed, id) = Assert.Single(ledger.Calls);
        Assert.Equal(("deepl", 2, 8L), (call.Provider, call.Texts, call.Characters));
        Assert.Equal((Billing.Billed, new BilledAmount(8, PricedIn.Characters), "trace-1"), (billing, billed, id));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_once_more_and_again_after_all_others_and_may_be_billed_each_time()
    {
        var ledger = new Ledger();
        RequestDelegate breaks = async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.Body.WriteAsync("{\"translations\":"u8.ToArray());
            await context.Response.Body.FlushAsync();
            context.Abort();
        };
        await using var stub = await StubService.StartAsync(breaks, breaks, Good);
        using var bench = new Bench();

        Assert.Empty((await TranslateAsync(bench, stub, ledger)).Failures);

        Assert.Equal([Billing.MaybeBilled, Billing.MaybeBilled, Billing.Billed], ledger.Billings);
    }

    [Fact]
    public async Task A_request_that_was_not_answered_in_time_may_be_billed()
    {
        var ledger = new Ledger();
        using var asked = new SemaphoreSlim(0);
        await using var stub = await StubService.StartAsync(
            async context =>
            {
                asked.Release();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            },
            Good);
        using var bench = new Bench();

        var run = TranslateAsync(bench, stub, ledger);
        await asked.WaitAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(30));
        await run;

        Assert.Equal([Billing.MaybeBilled, Billing.Billed], ledger.Billings);
    }

    [Fact]
    public async Task A_cancelled_request_may_be_billed()
    {
        var ledger = new Ledger();
        using var cancel = new CancellationTokenSource();
        await using var stub = await StubService.StartAsync(async context =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        using var bench = new Bench();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TranslateAsync(bench, stub, ledger, cancel.Token));

        Assert.Equal([Billing.MaybeBilled], ledger.Billings);
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_gigabyte_is_cut_off()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 1024; megabyte++)
            {
                await gzip.WriteAsync(zeros);
            }
        }

        await using var stub = await StubService.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(packed.ToArray());
        });
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() => TranslateAsync(bench, stub, new Ledger()));

        Assert.Contains("more than any translation can be", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_another_host_is_refused_and_that_host_hears_nothing(int status)
    {
        await using var other = await StubService.StartAsync(Good);
        await using var stub = await StubService.StartAsync(StubService.Says(status, "", headers: ("Location", $"{other.Url}v2/translate")));
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() => TranslateAsync(bench, stub, new Ledger()));

        Assert.Contains("which is not followed", exception.Message, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        using var usable = X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(usable)));
        await using var app = builder.Build();
        var asked = 0;
        app.Run(_ =>
        {
            asked++;
            return Task.CompletedTask;
        });
        await app.StartAsync();

        await RequireUntrustedAsync(new Uri(app.Urls.First()));

        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task A_host_that_speaks_no_tls_is_not_sent_anything()
    {
        await using var stub = await StubService.StartAsync(Good);

        await RequireUntrustedAsync(new UriBuilder(stub.Url) { Scheme = "https" }.Uri);

        Assert.Empty(stub.Requests);
    }

    [Theory]
    [InlineData(404, """{"error":{"code":"model_not_found","message":"The model does not exist"}}""")]
    [InlineData(400, """{"error":{"message":"model 'test-model' not found"}}""")]
    public async Task A_model_that_is_unknown_is_answered_with_the_variable_that_names_it(int status, string body)
    {
        await using var stub = await StubService.StartAsync(StubService.Says(status, body));
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() =>
            new MachineTranslator(bench.Open(StandIns.OptionsFor("openai", stub.Url))).TranslateAsync(Bench.DocumentOf("ru", "Дом."), Language.English));

        Assert.True(exception.ProviderRefused);
        Assert.Contains("WORKBENCH_OPENAI_MODEL", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-20, "20 minutes behind the service's")]
    [InlineData(20, "20 minutes ahead of the service's")]
    public async Task A_clock_that_is_off_is_named_where_a_signature_fails_for_it(int minutes, string named)
    {
        using var bench = new Bench();
        var theirs = bench.Time.GetUtcNow().AddMinutes(-minutes).ToString("R", CultureInfo.InvariantCulture);
        await using var stub = await StubService.StartAsync(
            StubService.Says(400, """{"__type":"InvalidSignatureException","message":"Signature expired: 20300517T120000Z is now earlier than"}""", headers: ("Date", theirs)));

        var exception = await Assert.ThrowsAsync<TranslationException>(() =>
            new MachineTranslator(bench.Open(StandIns.OptionsFor("amazon", stub.Url))).TranslateAsync(Bench.DocumentOf("ru", "Дом."), Language.English));

        Assert.True(exception.ProviderRefused);
        Assert.Contains("Set the clock of this computer", exception.Message, StringComparison.Ordinal);
        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    private static async Task RequireUntrustedAsync(Uri url)
    {
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() =>
            new MachineTranslator(bench.Open(StandIns.OptionsFor("deepl", url))).TranslateAsync(Bench.DocumentOf("ru", "Дом."), Language.English));

        Assert.Equal(TranslationFault.Network, exception.Fault);
        Assert.Contains("offers no trusted secure connection", exception.Message, StringComparison.Ordinal);
        Assert.Contains("WORKBENCH_DEEPL_URL", exception.Message, StringComparison.Ordinal);
    }

    private static Task<MachineTranslation> TranslateAsync(Bench bench, StubService stub, ISpendLedger ledger, CancellationToken cancel = default) =>
        new MachineTranslator(bench.Open(StandIns.OptionsFor("deepl", stub.Url), ledger)).TranslateAsync(Bench.DocumentOf("ru", "Дом.", "Лес."), Language.English, cancel: cancel);
}
