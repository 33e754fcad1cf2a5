using System.Collections.Immutable;
using System.Xml.Linq;
using Workbench.Importing.Containers;
using Workbench.Importing.Html;
using Workbench.Importing.Markup;

namespace Workbench.Importing.Docx;

/// <summary>The parts of a WordprocessingML file, found by their relations (ECMA-376 Part 2, 9; Part 1, 11).</summary>
internal sealed class DocxPackage
{
    private readonly Archive archive;
    private readonly string main;
    private readonly ImmutableArray<XElement> relations;

    public DocxPackage(Archive archive)
    {
        this.archive = archive;
        main = Targets(Relations(""), "", "officeDocument").FirstOrDefault() ?? "word/document.xml";
        relations = Relations(main);
        Document = MarkupSource.Of(archive.Require(main), main);
    }

    public MarkupSource Document { get; }

    public static bool Knows(Archive archive) => archive.Has("[Content_Types].xml") && archive.Names.Any(name => name.StartsWith("word/", StringComparison.Ordinal));

    /// <summary>The first part that the document is related to in this way; null when there is none.</summary>
    public MarkupSource? Part(string relation) => Parts(relation).FirstOrDefault();

    public IEnumerable<MarkupSource> Parts(string relation) =>
        Targets(relations, main, relation).Where(archive.Has).Select(name => MarkupSource.Of(archive.Find(name)!, name));

    /// <summary>What the file says of itself; null when it says nothing.</summary>
    public XElement? Properties => archive.Find("docProps/core.xml") is { } file ? MarkupSource.Of(file, "docProps/core.xml").Root : null;

    private ImmutableArray<XElement> Relations(string of)
    {
        var name = $"{of[..(of.LastIndexOf('/') + 1)]}_rels/{of[(of.LastIndexOf('/') + 1)..]}.rels";
        return archive.Find(name) is { } file ? [.. MarkupSource.Of(file, name).Root.Children("Relationship")] : [];
    }

    private static IEnumerable<string> Targets(ImmutableArray<XElement> relations, string from, string relation) => relations
        .Where(other => other.ValueOf("Type") is { } type && type.EndsWith("/" + relation, StringComparison.Ordinal) && other.ValueOf("TargetMode") != "External")
        .Select(other => other.ValueOf("Target") is { } target ? PagePath.Resolve(from, target) : null)
        .OfType<string>();
}
