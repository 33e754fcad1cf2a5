using System.Xml.Linq;
using Workbench.Importing;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>XLIFF 2.1 (OASIS, 2018): its rules told one by one, then its schema; and the structure of XLIFF 1.2.</summary>
internal sealed class XliffRules(ProblemList problems)
{
    private const string Namespace = "urn:oasis:names:tc:xliff:document:2.0";
    private const string OldNamespace = "urn:oasis:names:tc:xliff:document:1.2";

    public static void Check(SourceFile file, ProblemList problems)
    {
        StrictXml.RefuseEntities(file, problems, "xliff-entities");
        if (StrictXml.Load(file, problems) is not { } root)
        {
            return;
        }

        if (root.Name.NamespaceName == OldNamespace || root.ValueOf("version") is "1.0" or "1.1" or "1.2")
        {
            new OldXliffRules(problems).Root(root);
            return;
        }

        new XliffRules(problems).Root(root);
        XliffSchema.Check(file, problems);
    }

    private void Root(XElement root)
    {
        if (root.Name.NamespaceName != Namespace || !root.Is("xliff"))
        {
            problems.Error("xliff-namespace", root, $"The outermost element is {{{root.Name.NamespaceName}}}{root.Name.LocalName}.", $"Write <xliff xmlns=\"{Namespace}\">.");
        }

        if (root.ValueOf("version") != "2.1")
        {
            problems.Error("xliff-version", root, $"The version is \"{root.ValueOf("version")}\".", "Write version=\"2.1\".");
        }

        Languages(root);
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in root.Children("file"))
        {
            Id(file, "file", files, isRequired: true);
            Notes(file);
            var units = new HashSet<string>(StringComparer.Ordinal);
            foreach (var unit in file.Descendants().Where(element => element.Is("unit") && element.Name.NamespaceName == Namespace))
            {
                Id(unit, "unit", units, isRequired: true);
                new XliffUnitRules(problems, root.ValueOf("srcLang"), root.ValueOf("trgLang")).Check(unit);
                Notes(unit);
            }
        }
    }

    private void Languages(XElement root)
    {
        var (source, target) = (root.Attribute("srcLang")?.Value, root.Attribute("trgLang")?.Value);
        if (source is null)
        {
            problems.Error("xliff-srclang", root, "xliff has no srcLang.", "Say which language the sources are in.");
        }

        foreach (var tag in new[] { source, target }.OfType<string>().Where(tag => !LanguageTags.IsWellFormed(tag)))
        {
            problems.Error("xliff-srclang", root, $"\"{tag}\" is no language tag.", "Write a tag of BCP 47 such as ru or ru-RU.");
        }

        var targets = root.Descendants().FirstOrDefault(element => element.Is("target") && element.Name.NamespaceName == Namespace);
        if (targets is not null && target is null)
        {
            problems.Error("xliff-trglang", root, "There are targets, and xliff has no trgLang.", "Say which language they are in.");
        }
        else if (targets is null && target is not null)
        {
            problems.Error("xliff-trglang", root, "xliff has a trgLang, and there is no target.", "Leave trgLang out, or bring the targets.");
        }
    }

    private void Id(XElement element, string name, HashSet<string> met, bool isRequired)
    {
        var id = element.Attribute("id")?.Value;
        if (id is null)
        {
            if (isRequired)
            {
                problems.Error("xliff-id", element, $"{name} has no id.", "Give it one.");
            }
        }
        else if (id.Length == 0 || !id.All(IsNameCharacter))
        {
            problems.Error("xliff-id", element, $"The id \"{id}\" of {name} is no NMTOKEN.", "Use letters, digits, hyphen, underscore and dot.");
        }
        else if (!met.Add(id))
        {
            problems.Error("xliff-id-unique", element, $"The id \"{id}\" of {name} is used twice.", "Give each one of its own.");
        }
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '\u00B7' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private void Notes(XElement holder)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var note in holder.Child("notes").Children("note"))
        {
            Id(note, "note", met, isRequired: false);
            if (note.Attribute("priority")?.Value is { } priority && (!int.TryParse(priority, out var value) || value is < 1 or > 10))
            {
                problems.Error("xliff-note", note, $"The priority is \"{priority}\".", "It goes from 1, the highest, to 10.");
            }

            if (note.Attribute("appliesTo")?.Value is { } applies and not ("source" or "target"))
            {
                problems.Error("xliff-note", note, $"appliesTo is \"{applies}\".", "It is source or target.");
            }
        }
    }
}
