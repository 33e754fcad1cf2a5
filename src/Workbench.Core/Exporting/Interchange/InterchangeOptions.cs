using System.Collections.Immutable;
using Workbench.Divergences;

namespace Workbench.Exporting.Interchange;

/// <summary>How a file for other tools is written.</summary>
public sealed record InterchangeOptions
{
    public static InterchangeOptions Default { get; } = new();

    public LinkLevel Level { get; init; } = LinkLevel.Paragraph;

    /// <summary>The sigla of the versions to write, in this order; empty for all of them.</summary>
    public ImmutableArray<string> Versions { get; init; } = [];

    /// <summary>Whether links that no person vouches for are left out.</summary>
    public bool ConfirmedOnly { get; init; }

    /// <summary>The flags of the work, for the formats that have a place for them.</summary>
    public ImmutableArray<Flag> Flags { get; init; } = [];

    /// <summary>Written where the format has a place for it when given; the file is otherwise the same for the same work.</summary>
    public DateTimeOffset? Created { get; init; }

    public string ToolVersion { get; init; } = typeof(InterchangeOptions).Assembly.GetName().Version?.ToString(3) ?? "0";
}
