using System.Xml.Linq;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>XLIFF 1.2 (OASIS, 2008): what every reader of it needs.</summary>
internal sealed class OldXliffRules(ProblemList problems)
{
    private static readonly string[] FileAttributes = ["original", "source-language", "datatype"];

    public void Root(XElement root)
    {
        if (root.ValueOf("version") != "1.2")
        {
            problems.Error("xliff-version", root, $"The version is \"{root.ValueOf("version")}\".", "Write version=\"1.2\".");
        }

        if (!root.Children("file").Any())
        {
            problems.Error("xliff12-file", root, "There is no file in it.", "An xliff holds one file or more.");
        }

        foreach (var file in root.Children("file"))
        {
            File(file);
        }
    }

    private void File(XElement file)
    {
        foreach (var name in FileAttributes.Where(name => file.Attribute(name) is null))
        {
            problems.Error("xliff12-file", file, $"file has no {name}.", $"It needs {string.Join(", ", FileAttributes)}.");
        }

        if (file.Child("body") is not { } body)
        {
            problems.Error("xliff12-file", file, "file has no body.", "Its units stand in one.");
            return;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in body.Descendants().Where(element => element.Is("trans-unit")))
        {
            Unit(unit, ids);
        }

        if (file.ValueOf("target-language") is null && body.Descendants().FirstOrDefault(element => element.Is("target")) is { } target)
        {
            problems.Warn("xliff12-language", target, "There are targets, and file has no target-language.", "Say which language they are in.");
        }
    }

    private void Unit(XElement unit, HashSet<string> ids)
    {
        var id = unit.ValueOf("id");
        if (id is null)
        {
            problems.Error("xliff-id", unit, "trans-unit has no id.", "Give it one.");
        }
        else if (!ids.Add(id))
        {
            problems.Error("xliff-id-unique", unit, $"The id \"{id}\" is used twice.", "Give each unit one of its own.");
        }

        if (unit.Children("source").Count() != 1 || !unit.Elements().First().Is("source"))
        {
            problems.Error("xliff-source", unit, $"trans-unit has {unit.Children("source").Count()} sources, or not first.", "source stands first, and once.");
        }

        if (unit.Children("target").Count() > 1)
        {
            problems.Error("xliff-target", unit, "trans-unit has two targets.", "Others go into alt-trans.");
        }
    }
}
