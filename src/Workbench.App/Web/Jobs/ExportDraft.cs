using System.Collections.Immutable;
using Workbench.App.Commands.Exporting;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Jobs;

/// <summary>An export while its form is filled in.</summary>
internal sealed class ExportDraft(ImmutableArray<TextDescription> versions)
{
    public ExportFormat Format { get; set; } = JobOrders.Formats.First();

    /// <summary>All versions, in the order in which those that are chosen go.</summary>
    public List<TextDescription> Versions { get; } = [.. versions];

    public HashSet<string> Sigla { get; } = [.. versions.Select(version => version.Siglum)];

    /// <summary>Empty for the format's own.</summary>
    public string Layout { get; set; } = "";

    public string Appendix { get; set; } = "";

    public string Level { get; set; } = ExportChoice.Levels[0];

    public string Note { get; set; } = "";

    public HashSet<DifferenceKind> Marked { get; } = [.. DifferenceNames.Classes];

    public bool IsConfirmedOnly { get; set; }

    public bool MarksUnconfirmed { get; set; }

    public bool HasOriginal { get; set; } = true;

    public bool IsRightsWarnedOnly { get; set; }

    /// <summary>Whether it is the page for comparing, in which differences are marked.</summary>
    public bool IsComparison => Format.Name == "html" && Layout.Length == 0;

    public bool IsEdition => Format.IsEdition && !IsComparison;

    public bool CanBeConfirmedOnly => IsEdition || Format is Commands.Exporting.Interchange.InterchangeFormat;

    /// <summary>In their order. A format of one version takes one.</summary>
    public IEnumerable<TextDescription> Chosen => Versions.Where(version => Sigla.Contains(version.Siglum)).Take(Format.HasFilesBeside ? 1 : Versions.Count);

    public bool IsChosen(TextDescription version) => Chosen.Contains(version);

    public void Choose(TextDescription version, bool isChosen)
    {
        if (Format.HasFilesBeside)
        {
            Sigla.Clear();
        }

        _ = isChosen ? Sigla.Add(version.Siglum) : Sigla.Remove(version.Siglum);
    }

    public void MoveUp(TextDescription version)
    {
        var at = Versions.IndexOf(version);
        Versions.RemoveAt(at);
        Versions.Insert(Math.Max(0, at - 1), version);
    }

    /// <summary>Without what does not concern the format.</summary>
    /// <param name="culture">The language of headings and marks.</param>
    public ExportChoice Choice(string culture) => new(Format.Name, [.. Chosen.Select(version => version.Siglum)])
    {
        Layout = Format.IsEdition && Layout.Length > 0 ? Layout : null,
        Appendix = IsEdition && Appendix.Length > 0 ? Appendix : null,
        Level = Format.HasPairs ? Level : null,
        Rights = IsRightsWarnedOnly ? "warn" : null,
        Note = IsEdition ? Note : null,
        Hidden = IsComparison ? [.. DifferenceNames.Classes.Where(kind => !Marked.Contains(kind)).Select(DifferenceNames.Of)] : [],
        IsConfirmedOnly = CanBeConfirmedOnly && IsConfirmedOnly,
        MarksUnconfirmed = IsEdition && MarksUnconfirmed,
        HasNoOriginal = IsEdition && !HasOriginal,
        Culture = culture,
    };
}
