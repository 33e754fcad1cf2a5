using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Workbench.App.Tests.Web.Support;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>Files sent by somebody who means harm.</summary>
public sealed class UploadTests : IAsyncLifetime, IDisposable
{
    private readonly TestWorkspace workspace = new();
    private RunningServer server = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.StartAsync(workspace);
        client = server.Client();
        client.DefaultRequestHeaders.Add("X-Workbench", "test");
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("../../../../etc/cron.d/evil.txt", "evil.txt")]
    [InlineData("C:\\Windows\\evil.txt", "evil.txt")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("..", "file")]
    [InlineData("-rf.txt", "rf.txt")]
    [InlineData("a\u202Etxt.exe", "atxt.exe")]
    [InlineData("<img src=x onerror=alert(1)>.txt", "img srcx onerroralert(1).txt")]
    [InlineData("\U0001F4DA.txt", "txt")]
    public async Task Nothing_of_a_name_makes_a_path(string sent, string kept)
    {
        var draft = await SendAsync((sent, "A text of some words."u8.ToArray()));

        Assert.Equal(kept, draft.GetProperty("files")[0].GetProperty("name").GetString());
        var files = Directory.GetFiles(Path.Combine(workspace.Folder, "uploads"), "*", SearchOption.AllDirectories);
        Assert.Equal(kept, Path.GetFileName(Assert.Single(files)));
    }

    [Fact]
    public async Task A_packed_file_that_unfolds_without_end_is_told_and_harms_nothing()
    {
        using var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("word/document.xml").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 60; i++)
            {
                entry.Write(zeros);
            }
        }

        var draft = await SendAsync(("bomb.docx", bomb.ToArray()), ("fine.txt", "A text of some words."u8.ToArray()));

        Assert.False(string.IsNullOrEmpty(draft.GetProperty("files")[0].GetProperty("problem").GetString()));
        Assert.False(draft.GetProperty("files")[1].TryGetProperty("problem", out _));
    }

    [Theory]
    [InlineData("/api/imports", "multipart/form-data; boundary=b", 300_000_000)]
    [InlineData("/import/files", "multipart/form-data; boundary=b", 300_000_000)]
    [InlineData("/api/jobs", "application/json", 5_000_000)]
    [InlineData("/settings/keep", "application/x-www-form-urlencoded", 5_000_000)]
    public async Task More_than_a_request_may_hold_is_refused_before_it_is_taken_in(string path, string type, int length)
    {
        using var raw = new TcpClient();
        await raw.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        await using var stream = raw.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.Address.Port}\r\nX-Workbench: test\r\nContent-Type: {type}\r\nContent-Length: {length}\r\n\r\n--b\r\n"));
        using var reader = new StreamReader(stream);

        var status = await reader.ReadLineAsync();

        Assert.Matches("HTTP/1.1 (413|302|400)", status);
        Assert.False(Directory.Exists(Path.Combine(workspace.Folder, "uploads")) && Directory.GetFiles(Path.Combine(workspace.Folder, "uploads"), "*", SearchOption.AllDirectories).Length > 0);
    }

    [Fact]
    public async Task Neither_no_file_nor_too_many_nor_an_empty_one_is_taken()
    {
        Assert.Equal(422, (await SendAsync()).GetProperty("status").GetInt32());
        Assert.Equal(422, (await SendAsync([.. Enumerable.Range(0, 21).Select(i => ($"{i}.txt", "words"u8.ToArray()))])).GetProperty("status").GetInt32());
        Assert.Equal(422, (await SendAsync(("empty.txt", []))).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_no_fault_of_the_server()
    {
        using var garbage = new StringContent("no parts at all");
        garbage.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        using var answer = await client.PostAsync(new Uri("/api/imports", UriKind.Relative), garbage);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("breaks off", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_the_anti_forgery_token_is_refused()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent("words"u8.ToArray()), "files", "a.txt" } };
        using var answer = await client.PostAsync(new Uri("/import/files", UriKind.Relative), form);
        using var name = await client.PostAsync(new Uri("/settings/keep", UriKind.Relative), new FormUrlEncodedContent([new("name", "x")]));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (answer.StatusCode, name.StatusCode));
    }

    private async Task<JsonElement> SendAsync(params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "about" } };
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }

        using var answer = await client.PostAsync(new Uri("/api/imports", UriKind.Relative), form);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
