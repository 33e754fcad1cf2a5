using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml.Linq;
using Workbench.Importing.Encodings;
using Workbench.Importing.Marking;
using Workbench.Works;

namespace Workbench.Importing.Markup;

/// <summary>An XML file loaded whole, and where its elements stand in it.</summary>
internal sealed class MarkupSource
{
    private readonly SourcePlaces? places;
    private readonly string? part;

    private MarkupSource(XElement root, SourcePlaces? places, string? part, ImmutableArray<ImportWarning> warnings) =>
        (Root, this.places, this.part, Warnings) = (root, places, part, warnings);

    public XElement Root { get; }

    public ImmutableArray<ImportWarning> Warnings { get; }

    /// <summary>A file of its own.</summary>
    public static MarkupSource Of(SourceFile source, DecodedText decoded, FrozenSet<string>? unread = null)
    {
        var root = XmlTree.Load(source.Name, decoded.Text, out var warnings, unread);
        return new MarkupSource(root, new SourcePlaces(source.Bytes, decoded.Encoding), null, warnings);
    }

    /// <summary>A file in a container; its header is believed when the bytes agree.</summary>
    /// <param name="part">Its name there.</param>
    public static MarkupSource Of(SourceFile source, string part)
    {
        var decoded = TextDecoder.Decode(source, null);
        var root = XmlTree.Load(source.Name, decoded.Text, out var warnings);
        return new MarkupSource(root, null, part, [.. decoded.Warnings, .. warnings]);
    }

    public Locator LocatorOf(XElement element) => element.Place() switch
    {
        null => new Locator(null) { Part = part },
        var place when places is not null => places.LocatorOf(place.Line, place.Column),
        var place => new Locator(place.Line) { Part = part },
    };
}
