using System.Collections.Immutable;

namespace Workbench.Exporting;

/// <summary>How a TMX file is written.</summary>
public sealed record TmxOptions
{
    public static TmxOptions Default { get; } = new();

    public TmxLevel Level { get; init; } = TmxLevel.Paragraph;

    /// <summary>The sigla of the versions to write, in this order; empty for all of them.</summary>
    public ImmutableArray<string> Versions { get; init; } = [];

    /// <summary>Written into the header when given; the file is otherwise the same for the same work.</summary>
    public DateTimeOffset? Created { get; init; }

    public string ToolVersion { get; init; } = typeof(TmxOptions).Assembly.GetName().Version?.ToString(3) ?? "0";
}
