using System.Globalization;
using System.Xml.Linq;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>The rules of one unit of XLIFF 2.1.</summary>
internal sealed class XliffUnitRules(ProblemList problems, string? sourceLanguage, string? targetLanguage)
{
    private static readonly string[] States = ["initial", "translated", "reviewed", "final"];

    public void Check(XElement unit)
    {
        Order(unit);
        var parts = unit.Elements().Where(element => element.Name.LocalName is "segment" or "ignorable").ToList();
        if (!parts.Exists(part => part.Is("segment")))
        {
            problems.Error("xliff-segment", unit, "unit has no segment.", "A unit holds one segment or more.");
        }

        parts.ForEach(Segment);
        Codes(unit, parts);
        Orders(parts);
    }

    private void Order(XElement unit)
    {
        var reached = 0;
        foreach (var child in unit.Elements())
        {
            var rank = child.Name.Namespace != unit.Name.Namespace ? 0 : child.Name.LocalName switch { "notes" => 1, "originalData" => 2, _ => 3 };
            if (rank < reached)
            {
                problems.Error("xliff-order", child, $"<{child.Name.LocalName}> stands too late in unit.", "The order is elements of modules, notes, originalData, then segment and ignorable.");
            }

            reached = Math.Max(reached, rank);
        }
    }

    private void Segment(XElement segment)
    {
        var (sources, targets) = (segment.Children("source").ToList(), segment.Children("target").ToList());
        if (sources.Count != 1 || segment.Elements().First().Name.LocalName != "source")
        {
            problems.Error("xliff-source", segment, $"{segment.Name.LocalName} has {sources.Count} source{(sources.Count == 1 ? ", and not first" : "")}.", "source stands first, and once.");
        }

        if (targets.Count > 1)
        {
            problems.Error("xliff-target", segment, $"{segment.Name.LocalName} has {targets.Count} targets.", "It has one at most; write a file for each version.");
        }

        State(segment, targets.Count > 0);
        Language(sources, sourceLanguage, "srcLang");
        Language(targets, targetLanguage, "trgLang");
    }

    private void State(XElement segment, bool hasTarget)
    {
        var (state, sub) = (segment.Attribute("state")?.Value, segment.Attribute("subState")?.Value);
        if (state is not null && !States.Contains(state, StringComparer.Ordinal))
        {
            problems.Error("xliff-state", segment, $"The state is \"{state}\".", $"It is one of {string.Join(", ", States)}.");
        }
        else if (state is "translated" or "reviewed" or "final" && !hasTarget)
        {
            problems.Error("xliff-state-target", segment, $"The state is {state}, and there is no target.", "Bring the target, or say initial.");
        }

        if (sub is not null && state is null)
        {
            problems.Error("xliff-substate", segment, "There is a subState and no state.", "Say the state too.");
        }

        if (sub is not null && sub.Split(':') is not [{ Length: > 0 }, { Length: > 0 }])
        {
            problems.Error("xliff-substate-form", segment, $"The subState is \"{sub}\".", "Write prefix:value, as in wb:confirmed.");
        }
    }

    private void Language(List<XElement> elements, string? expected, string name)
    {
        foreach (var element in elements)
        {
            if (element.Attribute(XNamespace.Xml + "lang")?.Value is { } language && expected is not null && !string.Equals(language, expected, StringComparison.OrdinalIgnoreCase))
            {
                problems.Error("xliff-lang", element, $"xml:lang is \"{language}\" and {name} is \"{expected}\".", "They are the same, or xml:lang is left out.");
            }
        }
    }

    // Codes of a target must be those of the sources of its unit (2.1, 4.2.3.1).
    private void Codes(XElement unit, List<XElement> parts)
    {
        var known = Codes(parts, "source").Select(code => code.ValueOf("id")).ToHashSet(StringComparer.Ordinal);
        foreach (var code in Codes(parts, "target").Where(code => !known.Contains(code.ValueOf("id"))))
        {
            problems.Error("xliff-inline", code, $"The target has a {code.Name.LocalName} \"{code.ValueOf("id")}\" that the source of unit \"{unit.ValueOf("id")}\" has not.", "Codes of the target are those of the source.");
        }
    }

    private static IEnumerable<XElement> Codes(List<XElement> parts, string side) =>
        parts.SelectMany(part => part.Children(side)).SelectMany(text => text.Descendants()).Where(code => code.Name.LocalName is "ph" or "pc" or "sc" && code.ValueOf("id") is not null);

    private void Orders(List<XElement> parts)
    {
        var met = new HashSet<int>();
        foreach (var target in parts.SelectMany(part => part.Children("target")).Where(target => target.Attribute("order") is not null))
        {
            var value = target.Attribute("order")!.Value;
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var order) || order < 1 || order > parts.Count || !met.Add(order))
            {
                problems.Error("xliff-target-order", target, $"order is \"{value}\".", $"It goes from 1 to {parts.Count}, each once.");
            }
        }
    }
}
