using System.Collections.Immutable;

namespace Workbench.Renderings;

/// <summary>How one version writes a name of the original.</summary>
/// <param name="Forms">The most frequent first.</param>
/// <param name="OtherwiseRows">The rows that the version has and where the original names it, and the version does so in none of these forms: by a pronoun, another name, or not at all.</param>
public sealed record NameInVersion(ImmutableArray<NameForm> Forms, ImmutableArray<int> OtherwiseRows);
