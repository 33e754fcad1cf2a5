using System.Globalization;
using System.Xml.Linq;
using Workbench.Importing;
using Workbench.Importing.Containers;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>OPUS and XCES alignments (cesAlign): there is no public DTD, so the rules are those that its readers keep.</summary>
internal sealed class CesRules(SourceFile file, ProblemList problems, Func<string, SourceFile?> beside)
{
    private static readonly string[] Documents = ["fromDoc", "toDoc"];

    private readonly Dictionary<string, Dictionary<string, int>?> documents = new(StringComparer.Ordinal);

    public static void Check(SourceFile file, ProblemList problems, Func<string, SourceFile?> beside)
    {
        StrictXml.RefuseEntities(file, problems, "ces-entities");
        if (StrictXml.Load(file, problems) is { } root)
        {
            new CesRules(file, problems, beside).Root(root);
        }
    }

    private void Root(XElement root)
    {
        if (!root.Is("cesAlign") || root.ValueOf("version") != "1.0")
        {
            problems.Error("ces-root", root, $"The outermost element is <{root.Name.LocalName}> of version \"{root.ValueOf("version")}\".", "Write <cesAlign version=\"1.0\">.");
        }

        var groups = root.Children("linkGrp").ToList();
        if (groups.Count == 0)
        {
            problems.Error("ces-group", root, "There is no linkGrp.", "Links stand in a linkGrp that names the two documents.");
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            Group(group);
            foreach (var link in group.Children("link").Where(link => link.ValueOf("id") is { } id && !ids.Add(id)))
            {
                problems.Warn("ces-link-id", link, $"The link id \"{link.ValueOf("id")}\" is used twice.", "Give every link an id of its own.");
            }
        }
    }

    private void Group(XElement group)
    {
        foreach (var name in Documents.Where(name => group.ValueOf(name) is null))
        {
            problems.Error("ces-documents", group, $"linkGrp has no {name}.", "Name both documents.");
        }

        if (group.ValueOf("targType") != "s")
        {
            problems.Error("ces-targtype", group, $"targType is \"{group.ValueOf("targType")}\".", "Write targType=\"s\".");
        }

        var (from, to) = (IdsOf(group, "fromDoc"), IdsOf(group, "toDoc"));
        var (left, right) = (new CesSide("fromDoc", from), new CesSide("toDoc", to));
        foreach (var link in group.Children("link"))
        {
            Link(link, left, right);
        }
    }

    private void Link(XElement link, CesSide left, CesSide right)
    {
        if (link.ValueOf("certainty") is { } certainty && !double.TryParse(certainty, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            problems.Warn("ces-certainty", link, $"certainty is \"{certainty}\".", "Write a number.");
        }

        var targets = link.Attribute("xtargets")?.Value;
        if (targets?.Split(';') is not [var ours, var theirs] || (ours.Length == 0 && theirs.Length == 0))
        {
            problems.Error("ces-xtargets", link, $"xtargets is \"{targets}\".", "Write the ids of fromDoc, one semicolon, and those of toDoc; one side may be empty.");
            return;
        }

        left.Take(problems, link, ours);
        right.Take(problems, link, theirs);
    }

    private Dictionary<string, int>? IdsOf(XElement group, string attribute)
    {
        if (group.ValueOf(attribute) is not { } name)
        {
            return null;
        }

        if (!documents.TryGetValue(name, out var ids))
        {
            documents[name] = ids = Read(group, name);
        }

        return ids;
    }

    private Dictionary<string, int>? Read(XElement group, string name)
    {
        var plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        if (new[] { name, plain }.Select(beside).FirstOrDefault(found => found is not null) is not { } found)
        {
            problems.Warn("ces-document-missing", group, $"The document '{name}' is not beside {file.Name}, so its ids are not checked.", "Put it there under that name, packed or not.");
            return null;
        }

        var document = Gzip.IsPacked(found.Bytes.Span) ? Gzip.Unpack(found) : found;
        var ids = StrictXml.Load(document, problems)?.Descendants().Where(element => element.Is("s") && element.ValueOf("id") is not null).Select((element, place) => (Id: element.ValueOf("id")!, Place: place))
            .DistinctBy(sentence => sentence.Id, StringComparer.Ordinal).ToDictionary(sentence => sentence.Id, sentence => sentence.Place, StringComparer.Ordinal);
        return ids;
    }
}
