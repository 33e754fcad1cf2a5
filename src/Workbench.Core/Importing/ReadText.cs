using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Importing;

/// <summary>What a reader made of decoded text.</summary>
/// <param name="StatedLanguage">The language the source says it is in; unknown when it says nothing.</param>
internal sealed record ReadText(string Format, string Layout, ImmutableArray<Unit> Units, string? Title = null, Language StatedLanguage = default);
