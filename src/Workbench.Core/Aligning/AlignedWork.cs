using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>A work with its original, its aligned versions and the rows that join them.</summary>
public sealed class AlignedWork
{
    private readonly Lazy<ImmutableArray<Row>> rows;

    /// <summary>The work whose rows are known and from which this one came by other links alone; null where there is none.</summary>
    private AlignedWork? before;

    public AlignedWork(Work work, WorkText original, ImmutableArray<AlignedVersion> versions)
        : this(work, original, versions, null)
    {
    }

    private AlignedWork(Work work, WorkText original, ImmutableArray<AlignedVersion> versions, AlignedWork? before)
    {
        (Work, Original, Versions) = (work, original, versions);
        this.before = before;
        rows = new Lazy<ImmutableArray<Row>>(JoinRows);
    }

    /// <summary>The same work with other links of a version; rows that are the same stay the same objects.</summary>
    public AlignedWork With(int version, Alignment alignment) =>
        new(Work, Original, Versions.SetItem(version, Versions[version] with { Alignment = alignment }), rows.IsValueCreated ? this : before);

    public Work Work { get; }

    public WorkText Original { get; }

    public ImmutableArray<AlignedVersion> Versions { get; }

    private ImmutableArray<Alignment> Alignments => [.. Versions.Select(v => v.Alignment)];

    /// <summary>Nothing but the rows is asked of the work before, and it is let go with all that came before it.</summary>
    private ImmutableArray<Row> JoinRows()
    {
        var joined = before is { Rows.IsEmpty: false } && !Original.Document.Units.IsEmpty
            ? RowJoiner.Join(before.Rows, before.Alignments, Alignments)
            : RowJoiner.Join(Original.Document.Units.Length, Alignments);
        before = null;
        return joined;
    }

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
