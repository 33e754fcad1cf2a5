using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>A work with its original, its aligned versions and the rows that join them.</summary>
public sealed class AlignedWork
{
    private readonly Lazy<ImmutableArray<Row>> rows;

    public AlignedWork(Work work, WorkText original, ImmutableArray<AlignedVersion> versions)
        : this(work, original, versions, [])
    {
    }

    private AlignedWork(Work work, WorkText original, ImmutableArray<AlignedVersion> versions, ImmutableArray<Row> before)
    {
        Work = work;
        Original = original;
        Versions = versions;
        rows = new Lazy<ImmutableArray<Row>>(() => RowJoiner.Join(original.Document.Units.Length, [.. versions.Select(v => v.Alignment)], before));
    }

    /// <summary>The same work with other links of a version; rows that are the same stay the same objects.</summary>
    public AlignedWork With(int version, Alignment alignment) =>
        new(Work, Original, Versions.SetItem(version, Versions[version] with { Alignment = alignment }), rows.IsValueCreated ? rows.Value : []);

    public Work Work { get; }

    public WorkText Original { get; }

    public ImmutableArray<AlignedVersion> Versions { get; }

    /// <summary>Joined when first asked for.</summary>
    public ImmutableArray<Row> Rows => rows.Value;

    /// <param name="version">Null for the original.</param>
    public WorkText Text(int? version) => version is { } at ? Versions[at].Text : Original;

    /// <summary>The original's text of a row, paragraphs joined by line feeds.</summary>
    public string OriginalText(Row row) => Join(Original.Document, row.Original);

    /// <summary>What a version has for a row, paragraphs joined by line feeds; empty when it has nothing.</summary>
    public string VersionText(Row row, int version) => Join(Versions[version].Text.Document, row.Cells[version].Units);

    private static string Join(Document document, UnitGroup units) => string.Join('\n', units.Select(u => document[u].Text));
}
