using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>What one <c>tuv</c> holds.</summary>
/// <param name="Siglum">From the property <c>x-version</c>.</param>
internal sealed record TmxVariant(Language Language, string? Siglum, string Text);
