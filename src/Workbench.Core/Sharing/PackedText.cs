using System.Globalization;
using Workbench.Works;

namespace Workbench.Sharing;

/// <summary>Which text a pack is about, so that somebody else can find it.</summary>
/// <param name="Units">How many units it has.</param>
public sealed record PackedText(TextDescription Description, int Units)
{
    /// <summary>What to look for in a library.</summary>
    public string Citation => string.Join(", ", new[]
    {
        Description.Author,
        Description.Title,
        Description.Translator is { } translator ? $"translated by {translator}" : null,
        Description.Year?.ToString(CultureInfo.InvariantCulture),
    }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
