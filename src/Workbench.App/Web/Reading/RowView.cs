using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>A row as a page shows it.</summary>
/// <param name="Words">Which words stand for each other, as <see cref="WordLights"/> writes it.</param>
public sealed record RowView(Row Row, ImmutableArray<ParagraphView> Original, ImmutableArray<VersionCell> Versions, string Words)
{
    /// <summary>Counted from 0, as the console and the pipe count rows.</summary>
    public int Number => Row.Number;

    public bool IsAddition => Row.Original.IsEmpty;

    public bool IsHeading => !Original.IsEmpty && Original.All(p => p.Unit.Kind == UnitKind.Heading);
}
