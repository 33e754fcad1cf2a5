using System.Collections.Immutable;
using System.Xml.Linq;
using Workbench.Importing.Containers;
using Workbench.Importing.Html;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Epub;

/// <summary>What the package document of an EPUB says: the order of its files, and whose book it is (OPF 2.0.1; EPUB 3.3, 5).</summary>
internal sealed class EpubPackage
{
    private readonly XElement? metadata;

    private EpubPackage(XElement package, string path)
    {
        metadata = package.Child("metadata");
        var items = package.Child("manifest").Children("item")
            .Where(item => item.ValueOf("id") is not null && item.ValueOf("href") is not null)
            .DistinctBy(item => item.ValueOf("id"), StringComparer.Ordinal)
            .ToDictionary(item => item.ValueOf("id")!, StringComparer.Ordinal);
        Pages =
        [
            .. package.Child("spine").Children("itemref")
                .Select(reference => items.GetValueOrDefault(reference.ValueOf("idref") ?? ""))
                .Where(item => item is not null && IsPage(item))
                .Select(item => PagePath.Resolve(path, item!.ValueOf("href")!)).OfType<string>().Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The names of its text files in reading order.</summary>
    public ImmutableArray<string> Pages { get; }

    public string? Title => metadata.Child("title").Words();

    public string? Author => NamesOf("creator", "aut", mayBeBare: true);

    public string? Translator => NamesOf("contributor", "trl", mayBeBare: false) ?? NamesOf("creator", "trl", mayBeBare: false);

    public Language Language => Language.TryParse(metadata.Child("language").Words(), out var language) ? language : Language.Unknown;

    /// <exception cref="InputException">It has no package document, or it is locked.</exception>
    public static EpubPackage Open(SourceFile source, Archive archive)
    {
        RefuseLocked(source, archive);
        var container = MarkupSource.Of(archive.Require("META-INF/container.xml"), "META-INF/container.xml").Root;
        var path = container.Child("rootfiles").Children("rootfile").Select(file => file.ValueOf("full-path")).OfType<string>().FirstOrDefault()
            ?? throw new InputException(source.Name, "Its container names no package document.", "Get the book anew.");
        return new EpubPackage(MarkupSource.Of(archive.Require(path), path).Root, path);
    }

    private static bool IsPage(XElement item) =>
        item.ValueOf("media-type") is "application/xhtml+xml" or "text/html" or "text/x-oeb1-document" or "application/x-dtbook+xml";

    // Fonts may be obscured in any book; anything else means that its pages are locked.
    private static void RefuseLocked(SourceFile source, Archive archive)
    {
        if (archive.Find("META-INF/encryption.xml") is { } file
            && MarkupSource.Of(file, "META-INF/encryption.xml").Root.Descendants().Any(method =>
                method.Is("EncryptionMethod") && method.ValueOf("Algorithm") is not ("http://www.idpf.org/2008/embedding" or "http://ns.adobe.com/pdf/enc#RC")))
        {
            throw new InputException(source.Name, "The book is locked (DRM): its text cannot be read.", "Get it without a lock.");
        }
    }

    // EPUB 2 has the role in opf:role; EPUB 3 in a meta that refines it.
    private string? NamesOf(string element, string role, bool mayBeBare)
    {
        var names = metadata.Children(element).Where(person =>
        {
            var roles = RolesOf(person);
            return roles.Contains(role, StringComparer.Ordinal) || (mayBeBare && roles.Count == 0);
        });
        return string.Join(", ", names.Select(person => person.Words()).OfType<string>()) is { Length: > 0 } all ? all : null;
    }

    private List<string> RolesOf(XElement person) =>
    [
        .. new[] { person.ValueOf("role") }.OfType<string>(),
        .. metadata.Children("meta")
            .Where(meta => meta.ValueOf("property") == "role" && person.ValueOf("id") is { } id && meta.ValueOf("refines") == $"#{id}")
            .Select(meta => meta.Words()).OfType<string>(),
    ];
}
