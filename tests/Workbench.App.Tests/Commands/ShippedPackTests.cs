using System.Security.Cryptography;
using System.Text.Json;
using Workbench.App.Tests.Commands.Support;
using Workbench.TestSupport;
using Xunit;

namespace Workbench.App.Tests.Commands;

/// <summary>The packs of the repository, applied to the texts they are about.</summary>
public sealed class ShippedPackTests : IDisposable
{
    private readonly Bench bench = new();

    public static TheoryData<string> Packs =>
        [.. Directory.GetDirectories(Repository.PathTo("alignments")).Where(folder => File.Exists(Path.Combine(folder, "pack.json"))).Select(folder => Path.GetFileName(folder)!)];

    public void Dispose() => bench.Dispose();

    [SharedTheory]
    [MemberData(nameof(Packs))]
    public async Task A_shipped_pack_finds_every_unit_of_its_texts(string pack)
    {
        await bench.DoAsync("init");
        var head = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("alignments", pack, "pack.json"))).RootElement;
        foreach (var text in head.GetProperty("texts").EnumerateArray())
        {
            string[] role = text.GetProperty("role").GetString() == "original" ? ["--original"] : ["--siglum", text.GetProperty("siglum").GetString()!];
            await bench.DoAsync(["import", Find(text.GetProperty("source").GetString()!, text.GetProperty("sha256").GetString()!), "--work", pack, .. role]);
        }

        var applied = await bench.DoAsync("apply", Repository.PathTo("alignments", pack));

        Assert.DoesNotContain("missed", applied.Out, StringComparison.Ordinal);
        Assert.Contains("0 units of your texts not in the pack", applied.Out, StringComparison.Ordinal);
        var links = Directory.GetFiles(Repository.PathTo("alignments", pack), "*.links").SelectMany(File.ReadAllLines).ToList();
        var confirmed = links.Count(line => line.Contains("\tconfirmed\t", StringComparison.Ordinal) || line.Contains("\tpinned\t", StringComparison.Ordinal));
        Assert.Contains(links, line => line.EndsWith($", {confirmed} confirmed by a person", StringComparison.Ordinal));
    }

    private static string Find(string name, string hash)
    {
        var path = Assert.Single(Directory.GetFiles(SharedFolder.PathTo("corpora"), name, SearchOption.AllDirectories), path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) == hash);
        return path;
    }
}
