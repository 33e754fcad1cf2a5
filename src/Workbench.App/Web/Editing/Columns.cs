using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.App.Web.Editing;

/// <summary>The columns of a work as one reader wants them: their order, those hidden, and how wide each is.</summary>
public sealed record Columns(ImmutableArray<Column> All)
{
    public const int Narrowest = 1;
    public const int Widest = 6;
    private const int Usual = 3;

    public IEnumerable<Column> Shown => All.Where(column => !column.IsHidden);

    /// <summary>Reads what <see cref="ToString"/> wrote: <c>garnett,3,1|hogarth,2,0</c>, the original being <c>,3,1</c>; what it does not name comes after.</summary>
    public static Columns Of(AlignedWork work, string? text)
    {
        var known = work.Versions.Select((version, at) => (version.Text.Siglum, Version: (int?)at)).Prepend((Siglum: "", Version: null)).ToList();
        var said = (text ?? "").Split('|').Select(part => part.Split(','))
            .Where(part => part.Length == 3 && int.TryParse(part[1], out _))
            .Select(part => (Name: Uri.UnescapeDataString(part[0]), Width: Math.Clamp(int.Parse(part[1], System.Globalization.CultureInfo.InvariantCulture), Narrowest, Widest), IsHidden: part[2] == "0"))
            .DistinctBy(part => part.Name)
            .Where(part => known.Any(column => column.Siglum == part.Name))
            .ToList();
        var named = said.Select(part => new Column(part.Name, known.First(column => column.Siglum == part.Name).Version, part.Width, part.IsHidden && part.Name.Length > 0));
        var rest = known.Where(column => said.All(part => part.Name != column.Siglum)).Select(column => new Column(column.Siglum, column.Version, Usual, false));
        return new Columns([.. named.Concat(rest).OrderBy(column => column.Version is null ? 0 : 1)]);
    }

    public Columns Move(string siglum, int step)
    {
        var at = All.ToList().FindIndex(column => column.Siglum == siglum);
        var to = Math.Clamp(at + step, 1, All.Length - 1);
        return at < 1 ? this : new Columns(All.RemoveAt(at).Insert(to, All[at]));
    }

    /// <summary>Puts a column before another, or after it when it came from the left.</summary>
    public Columns MoveTo(string siglum, string target)
    {
        var (at, to) = (All.ToList().FindIndex(column => column.Siglum == siglum), All.ToList().FindIndex(column => column.Siglum == target));
        return at < 1 || to < 1 ? this : Move(siglum, to - at);
    }

    public Columns Widen(string siglum, int step) => With(siglum, column => column with { Width = Math.Clamp(column.Width + step, Narrowest, Widest) });

    public Columns Toggle(string siglum) => With(siglum, column => column with { IsHidden = !column.IsHidden && column.Version is not null });

    public override string ToString() => string.Join('|', All.Select(column => $"{Uri.EscapeDataString(column.Siglum)},{column.Width},{(column.IsHidden ? 0 : 1)}"));

    private Columns With(string siglum, Func<Column, Column> change) => new([.. All.Select(column => column.Siglum == siglum ? change(column) : column)]);
}
