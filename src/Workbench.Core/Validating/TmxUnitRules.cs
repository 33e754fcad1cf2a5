using System.Xml.Linq;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>The rules of one translation unit.</summary>
internal sealed class TmxUnitRules(ProblemList problems, Action<XElement, string?> checkLanguage, HashSet<string> languages, HashSet<string> ids)
{
    private static readonly string[] Inline = ["bpt", "ept", "ph", "it", "hi", "ut", "sub"];

    public void Check(XElement unit)
    {
        if (unit.Attribute(XNamespace.Xml + "lang") is not null || unit.Attribute("lang") is not null)
        {
            problems.Error("tmx-tu-lang", unit, "tu has xml:lang.", "A unit's language is srclang; xml:lang belongs to tuv.");
        }

        if (unit.ValueOf("tuid") is { } id && !ids.Add(id))
        {
            problems.Warn("tmx-tuid", unit, $"The tuid \"{id}\" is used twice.", "Give every unit an id of its own.");
        }

        TmxRules.SegmentType(problems, unit);
        TmxRules.Dates(problems, unit);
        Order(unit, "tuv");
        var variants = unit.Children("tuv").ToList();
        Count(unit, variants);
        variants.ForEach(Variant);
    }

    private void Count(XElement unit, List<XElement> variants)
    {
        if (variants.Count == 0)
        {
            problems.Error("tmx-tuv", unit, "tu has no tuv.", "Give it a segment, or leave it out.");
        }
        else if (variants.Count == 1)
        {
            problems.Warn("tmx-one-tuv", unit, "tu has one tuv only.", "Most tools pass over a segment without translation.");
        }

        foreach (var twice in variants.GroupBy(LanguageOf, StringComparer.OrdinalIgnoreCase).Where(group => group.Key.Length > 0 && group.Count() > 1))
        {
            problems.Warn("tmx-same-language", twice.Last(), $"tu has {twice.Count()} segments in {twice.Key}.", "Many tools keep only one of them: write a unit for each.");
        }
    }

    private void Variant(XElement variant)
    {
        var language = LanguageOf(variant);
        if (language.Length == 0)
        {
            problems.Error("tmx-tuv-lang", variant, "tuv has no xml:lang.", "Say which language the segment is in.");
        }
        else
        {
            languages.Add(language);
            checkLanguage(variant, language);
        }

        TmxRules.Dates(problems, variant);
        Order(variant, "seg");
        if (variant.Children("seg").ToList() is not [var segment])
        {
            problems.Error("tmx-seg", variant, $"tuv has {variant.Children("seg").Count()} seg.", "A tuv has exactly one.");
            return;
        }

        if (segment.Value.Trim().Length == 0)
        {
            problems.Warn("tmx-empty-seg", segment, "seg is empty.", "Leave the tuv out.");
        }

        Codes(segment);
    }

    // (note or prop)*, and after them what the element is for.
    private void Order(XElement element, string last)
    {
        var begun = false;
        foreach (var child in element.Elements())
        {
            var isExtra = child.Name.LocalName is "note" or "prop";
            begun |= child.Is(last);
            if ((!isExtra && !child.Is(last)) || (isExtra && begun))
            {
                problems.Error("tmx-order", child, $"<{child.Name.LocalName}> does not stand there in {element.Name.LocalName}.", $"{element.Name.LocalName} holds note and prop first, then {last}.");
            }

            if (child.Is("prop") && child.Attribute("type") is null)
            {
                problems.Error("tmx-prop-type", child, "prop has no type.", "Give it a type that begins with x-.");
            }
        }
    }

    private void Codes(XElement segment)
    {
        foreach (var code in segment.Descendants())
        {
            if (!Inline.Contains(code.Name.LocalName, StringComparer.Ordinal))
            {
                problems.Error("tmx-inline", code, $"<{code.Name.LocalName}> stands in a segment.", $"Only {string.Join(", ", Inline)} may.");
            }
            else if (code.Is("it") && code.Attribute("pos")?.Value is not ("begin" or "end"))
            {
                problems.Error("tmx-inline", code, "it has no pos of begin or end.", "Say which of the two it is.");
            }
            else if (code.Name.LocalName is "bpt" or "ept" && code.Attribute("i") is null)
            {
                problems.Error("tmx-inline", code, $"{code.Name.LocalName} has no i.", "Number the pair.");
            }
        }

        Pairs(segment);
    }

    private void Pairs(XElement segment)
    {
        var (opening, closing) = (Numbers(segment, "bpt"), Numbers(segment, "ept"));
        var odd = opening.Concat(closing).Distinct(StringComparer.Ordinal).FirstOrDefault(i => opening.Count(o => o == i) != 1 || closing.Count(c => c == i) != 1);
        if (odd is not null)
        {
            problems.Error("tmx-inline-pairs", segment, $"bpt and ept with i=\"{odd}\" are no pair.", "Each i stands once on a bpt and once on an ept of the segment.");
        }
    }

    private static List<string> Numbers(XElement segment, string name) =>
        [.. segment.Descendants().Where(code => code.Is(name)).Select(code => code.ValueOf("i")).OfType<string>()];

    private static string LanguageOf(XElement variant) => variant.Attribute(XNamespace.Xml + "lang")?.Value ?? "";
}
