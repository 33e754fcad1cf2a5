using System.Xml.Linq;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>A group of links between two texts: their form, and that every unit of the two is told of once.</summary>
internal sealed class TeiLinkRules(ProblemList problems, Dictionary<string, XElement> ids)
{
    public void Check(XElement group)
    {
        var links = group.Elements().Where(element => element.Name.LocalName is "link" or "ptr").ToList();
        if (links.Count == 0)
        {
            problems.Error("tei-linkgrp-empty", group, "linkGrp is empty.", "Leave it out.");
            return;
        }

        var domains = group.ValueOf("domains") is { } named ? Pointers(named) : null;
        if (domains is { Length: < 2 })
        {
            problems.Error("tei-domains", group, "domains names fewer than two texts.", "Name both: domains=\"#b-ru #b-en\".");
        }

        foreach (var link in links.Where(link => link.Is("link") && Pointers(link.ValueOf("target") ?? "").Length < 2))
        {
            problems.Error("tei-link-target", link, "link points to fewer than two units.", "What one text has alone is no link: write <ptr type=\"omitted\"> or type=\"added\".");
        }

        if (group.ValueOf("type") == "alignment")
        {
            Coverage(links, domains ?? []);
        }
    }

    private void Coverage(List<XElement> links, string[] domains)
    {
        var met = new HashSet<XElement>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            foreach (var unit in Pointers(link.ValueOf("target") ?? "").Where(ids.ContainsKey).Select(id => ids[id]))
            {
                names.Add(unit.Name.LocalName);
                if (!met.Add(unit))
                {
                    problems.Error("tei-unit-twice", link, $"\"{unit.ValueOf("id")}\" is in two links of this group.", "Leave it in one of them.");
                }
            }
        }

        foreach (var unit in domains.Where(ids.ContainsKey).SelectMany(domain => ids[domain].Descendants()).Where(unit => unit.ValueOf("id") is not null && names.Contains(unit.Name.LocalName) && !met.Contains(unit)))
        {
            problems.Error("tei-unit-uncovered", unit, $"\"{unit.ValueOf("id")}\" is in no link of its group.", "Link it, or say <ptr type=\"omitted\"> or type=\"added\".");
        }
    }

    private static string[] Pointers(string value) => [.. value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(pointer => pointer.TrimStart('#'))];
}
