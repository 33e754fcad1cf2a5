using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.App.Web.Care;
using Workbench.App.Web.Reading;
using Workbench.Divergences;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Web.Api;

/// <summary>A work and what it has.</summary>
internal sealed record ApiWork(string Id, string? Title, string? Author, int Rows, int Flags, ImmutableArray<ApiText> Texts);

/// <summary>A text of a work.</summary>
/// <param name="Linked">Of a version, the share of the original's units that it has something for; absent while it is not aligned.</param>
internal sealed record ApiText(string Siglum, TextRole Role, string Language, string Label, int Units, double? Linked, string? Title, string? Author, string? Translator, int? Year, string? Rights, string? SourceName);

/// <summary>A page of things, and where the next begins.</summary>
internal sealed record ApiPage<T>(int Total, int From, int? Next, ImmutableArray<T> Items)
{
    public static ApiPage<T> Of(int total, int from, ImmutableArray<T> items) => new(total, from, from + items.Length < total ? from + items.Length : null, items);
}

/// <summary>A paragraph of a text; <paramref name="Hash"/> tells whether it is still the one that was read.</summary>
internal sealed record ApiUnit(int Unit, UnitKind Kind, string Text, string Hash, bool IsEdited)
{
    public static ApiUnit Of(int index, Unit unit) => new(index, unit.Kind, unit.Text, unit.Hash.Hex, unit.IsEdited);
}

/// <summary>A row: paragraphs of the original and what each version has for them.</summary>
internal sealed record ApiRow(int Row, ImmutableArray<ApiUnit> Original, ImmutableArray<ApiCell> Versions)
{
    public static ApiRow Of(AlignedWork work, Row row) => new(
        row.Number,
        [.. row.Original.Select(unit => ApiUnit.Of(unit.Value, work.Original.Document[unit]))],
        [.. row.Cells.Select((cell, at) => ApiCell.Of(work.Versions[at].Text, cell))]);
}

/// <summary>What one version has for a row.</summary>
internal sealed record ApiCell(string Siglum, ImmutableArray<ApiUnit> Units, ImmutableArray<ApiLink> Links)
{
    public static ApiCell Of(WorkText text, RowCell cell) =>
        new(text.Siglum, [.. cell.Units.Select(unit => ApiUnit.Of(unit.Value, text.Document[unit]))], [.. cell.Links.Select(ApiLink.Of)]);
}

/// <summary>A link between units of the original and of a version.</summary>
internal sealed record ApiLink(ImmutableArray<int> Original, ImmutableArray<int> Version, double Confidence, LinkState State, bool Moved, OmissionReason? Reason, string? StaleReason)
{
    public static ApiLink Of(Link link) =>
        new([.. link.Original.Select(unit => unit.Value)], [.. link.Version.Select(unit => unit.Value)], link.Confidence, link.State, link.Moved, link.Reason, link.StaleReason);
}

/// <summary>Where a version departs from the original, or from another version.</summary>
/// <param name="Id">What it is known by, here and on the console, as long as its words stay.</param>
internal sealed record ApiFinding(string Id, int Row, string Siglum, DivergenceKind Kind, Severity Severity, string Evidence, double Confidence)
{
    public static ApiFinding Of(OpenWork work, Divergence finding) =>
        new(work.Identities.Of(finding).Key, finding.Row, finding.Version, finding.Kind, finding.Severity, finding.Evidence, finding.Confidence);
}

/// <summary>The rows that stand under one heading of the original.</summary>
internal sealed record ApiDivision(int Number, string Title, int Level, int FirstRow, int Rows);

/// <summary>The workspace that is served, and what room it takes, in bytes.</summary>
/// <param name="Operations">The number of the last one.</param>
/// <param name="SourceSize">Of the files that texts were imported from, packed.</param>
internal sealed record ApiWorkspace(string Name, string Engine, int Works, long Operations, long DatabaseSize, long SourceSize, int Backups, DateTimeOffset? LastBackup)
{
    public static ApiWorkspace Of(Workspace workspace)
    {
        var figures = WorkspaceFigures.Of(workspace);
        return new ApiWorkspace(workspace.Name, workspace.Info.Engine, figures.Works, figures.Operations, figures.Database, figures.Sources, figures.BackupCount, figures.LastBackup);
    }
}
