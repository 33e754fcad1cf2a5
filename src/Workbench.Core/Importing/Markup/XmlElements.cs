using System.Xml.Linq;

namespace Workbench.Importing.Markup;

/// <summary>Questions to elements by their local names: files name their namespaces wrongly, or not at all.</summary>
internal static class XmlElements
{
    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Is(name));

    public static IEnumerable<XElement> Children(this XElement? element, string name) => element?.Elements().Where(child => child.Is(name)) ?? [];

    /// <summary>The value of the attribute of that local name, whatever its namespace; null when there is none or it is empty.</summary>
    public static string? ValueOf(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value is { Length: > 0 } value ? value : null;

    public static XmlPlace? Place(this XElement element) => element.Annotation<XmlPlace>();

    /// <summary>All its characters, folded; null when there are none.</summary>
    public static string? Words(this XElement? element) =>
        element is not null && UnitText.Of(element.Value) is { Length: > 0 } words ? words : null;
}
