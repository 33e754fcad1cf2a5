using Workbench.Works;

namespace Workbench.App.Tests.Web.Support;

/// <summary>A text to be imported into a work, the original when it has no siglum.</summary>
internal sealed record TextFile(string Name, byte[] Bytes, Language Language, string? Siglum = null)
{
    public string? Translator { get; init; }

    public int? Year { get; init; }

    public static TextFile At(string path, Language language, string? siglum = null) =>
        new(Path.GetFileName(path), File.ReadAllBytes(path), language, siglum);
}
