using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Glossaries;

/// <summary>
/// A glossary as TBX (ISO 30042). It is written as TBX-Basic of 2019 in DCA style; it is read in any dialect of 2008 (<c>termEntry</c>,
/// <c>langSet</c>) or 2019 (<c>conceptEntry</c>, <c>langSec</c>), in DCA or DCT style, and in the TBX-Min of 2013 (<c>entry</c>, <c>langGroup</c>):
/// the terms, their administrative status and the notes.
/// </summary>
public static class TbxGlossary
{
    private const string Preferred = "preferredTerm-admn-sts";
    private const string Admitted = "admittedTerm-admn-sts";
    private const string Deprecated = "deprecatedTerm-admn-sts";
    private static readonly XNamespace Tbx = "urn:iso:std:iso:30042:ed-2";
    private static readonly HashSet<string> Kept = new(["term", "note", "administrativeStatus", "normativeAuthorization", "termStatus"], StringComparer.Ordinal);

    /// <param name="title">What the glossary is of.</param>
    public static string Write(IEnumerable<GlossaryTerm> terms, string title, Language original, Language version)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var entries = terms.Select((term, i) => new XElement(
            Tbx + "conceptEntry",
            new XAttribute("id", term.Id.Length > 0 ? $"c-{term.Id}" : $"c-{i + 1}"),
            term.Reason.Length > 0 ? new XElement(Tbx + "note", Clean(term.Reason)) : null,
            Section(original, [(term.Original, Preferred), .. term.Variants.Select(variant => (variant, Admitted))]),
            term.Renderings.IsEmpty && term.Forbidden.IsEmpty ? null : Section(
                version,
                [.. term.Renderings.Select((rendering, r) => (rendering, r == 0 ? Preferred : Admitted)), .. term.Forbidden.Select(word => (word, Deprecated))])));
        var document = new XElement(
            Tbx + "tbx",
            new XAttribute("type", "TBX-Basic"),
            new XAttribute("style", "dca"),
            new XAttribute(XNamespace.Xml + "lang", original.Tag),
            new XElement(Tbx + "tbxHeader", new XElement(Tbx + "fileDesc",
                new XElement(Tbx + "titleStmt", new XElement(Tbx + "title", Clean(title))),
                new XElement(Tbx + "sourceDesc", new XElement(Tbx + "p", "A glossary kept in Workbench.")))),
            new XElement(Tbx + "text", new XElement(Tbx + "body", entries)));
        var written = new StringBuilder();
        using (var writer = XmlWriter.Create(written, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            document.WriteTo(writer);
        }

        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{written}\n";
    }

    internal static (ImmutableArray<GlossaryTerm> Terms, ImmutableArray<string> Warnings) Read(string name, string text, Language original, IReadOnlyCollection<Language> versions)
    {
        var document = Load(name, text);
        var entries = document.Descendants().Where(e => e.Name.LocalName is "termEntry" or "conceptEntry" || IsMinimal(e)).ToList();
        if (entries.Count == 0)
        {
            throw new InputException(name, Unread(document.Root!), "Read are TBX of 2008 (martif) and of 2019 (tbx) in any dialect, TBX-Min of 2013, and CSV: export the glossary as one of them.");
        }

        var terms = entries.Select(entry => Term(entry, original, versions)).OfType<GlossaryTerm>().ToImmutableArray();
        return terms.IsEmpty
            ? throw new InputException(name, $"None of its entries has a term in the language of the original ({original.Tag}) and one in a version's ({string.Join(", ", versions.Select(v => v.Tag))}); it has: {string.Join(", ", Languages(entries))}.", "Check xml:lang of its sections.")
            : (terms, [.. Warnings(document, entries, terms.Length, original, versions)]);
    }

    /// <summary>An entry of the TBX-Min that was made in 2013, beside the standard.</summary>
    private static bool IsMinimal(XElement element) => element.Name.LocalName == "entry" && element.Elements().Any(e => e.Name.LocalName == "langGroup");

    private static string Unread(XElement root) => root.Name.LocalName.ToUpperInvariant() is "TBX" or "MARTIF"
        ? $"It is TBX of a dialect that is not known here, '{DialectOf(root)}': there is no termEntry, conceptEntry or entry with langGroup in it."
        : $"It is XML, but no TBX: its root is '{root.Name.LocalName}', and there is no termEntry, conceptEntry or entry with langGroup in it.";

    private static string DialectOf(XElement root) => root.Attribute("dialect")?.Value ?? root.Attribute("type")?.Value ?? root.Name.LocalName;

    private static XDocument Load(string name, string text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 0 };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return XDocument.Load(reader);
        }
        catch (XmlException fault)
        {
            throw new InputException(name, $"The XML cannot be read ({fault.Message})", "Check that the file is whole.", fault.LineNumber);
        }
    }

    private static IEnumerable<string> Warnings(XDocument document, List<XElement> entries, int read, Language original, IReadOnlyCollection<Language> versions)
    {
        if (read < entries.Count)
        {
            yield return $"{entries.Count - read} of {entries.Count} entries have no term in {original.Tag} with one in {string.Join(" or ", versions.Select(v => v.Tag))}; they were left out.";
        }

        if (entries.Any(IsMinimal))
        {
            yield return "It is TBX-Min as of 2013, which came before the standard of 2019; its terms, their status and notes were taken.";
        }

        var other = entries.Descendants().Where(e => !e.HasElements).Select(e => e.Attribute("type")?.Value ?? e.Name.LocalName).Where(category => !Kept.Contains(category)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (other.Count > 0)
        {
            yield return $"Of this {DialectOf(document.Root!)} the terms, their status and notes were taken; not kept: {string.Join(", ", other)}.";
        }
    }

    private static XElement Section(Language language, IReadOnlyList<(string Text, string Status)> terms) => new(
        Tbx + "langSec",
        new XAttribute(XNamespace.Xml + "lang", language.Tag),
        terms.Select(term => new XElement(
            Tbx + "termSec",
            new XElement(Tbx + "term", Clean(term.Text)),
            new XElement(Tbx + "termNote", new XAttribute("type", "administrativeStatus"), term.Status))));

    private static GlossaryTerm? Term(XElement entry, Language original, IReadOnlyCollection<Language> versions)
    {
        var sections = entry.Elements().Where(IsSection).ToList();
        var ours = sections.Where(section => LanguageOf(section) == original).SelectMany(Terms).ToList();
        var theirs = sections.Where(section => LanguageOf(section) is { } language && language != original && versions.Contains(language)).SelectMany(Terms).ToList();
        if (ours.Count == 0 || theirs.Count == 0)
        {
            return null;
        }

        var head = ours.Find(term => IsPreferred(term.Status)) is { Text.Length: > 0 } preferred ? preferred : ours[0];
        return new GlossaryTerm(head.Text, [.. theirs.Where(term => !IsForbidden(term.Status)).OrderBy(term => IsPreferred(term.Status) ? 0 : 1).Select(term => term.Text)])
        {
            Variants = [.. ours.Where(term => term.Text != head.Text).Select(term => term.Text)],
            Forbidden = [.. theirs.Where(term => IsForbidden(term.Status)).Select(term => term.Text)],
            Reason = string.Join("; ", entry.Descendants().Where(e => e.Name.LocalName == "note").Select(e => TextNormalization.Fold(e.Value)).Where(note => note.Length > 0).Distinct(StringComparer.Ordinal)),
        };
    }

    private static bool IsSection(XElement element) => element.Name.LocalName is "langSet" or "langSec" or "langGroup";

    private static IEnumerable<(string Text, string Status)> Terms(XElement section) =>
        section.Descendants().Where(e => e.Name.LocalName == "term").Select(e => (TextNormalization.Fold(e.Value), StatusOf(e))).Where(term => term.Item1.Length > 0);

    /// <summary>In DCA style a <c>termNote</c> of that type, in DCT style an element of that name; beside the term, or in its group.</summary>
    private static string StatusOf(XElement term)
    {
        var group = term.Ancestors().TakeWhile(e => !IsSection(e)).LastOrDefault() ?? term.Parent!;
        var status = IsSection(group) ? null : group.Descendants().FirstOrDefault(e => (e.Attribute("type")?.Value ?? e.Name.LocalName) is "administrativeStatus" or "normativeAuthorization" or "termStatus");
        return status?.Value.Trim() ?? "";
    }

    private static bool IsPreferred(string status) => status is Preferred or "preferred";

    private static bool IsForbidden(string status) =>
        status.StartsWith("deprecated", StringComparison.OrdinalIgnoreCase) || status.StartsWith("superseded", StringComparison.OrdinalIgnoreCase)
        || status.Equals("forbidden", StringComparison.OrdinalIgnoreCase) || status.Equals("obsolete", StringComparison.OrdinalIgnoreCase) || status.Equals("notRecommended", StringComparison.OrdinalIgnoreCase);

    private static Language? LanguageOf(XElement section) =>
        Language.TryParse(section.Attribute(XNamespace.Xml + "lang")?.Value ?? section.Attribute("lang")?.Value, out var language) ? language : null;

    private static IEnumerable<string> Languages(List<XElement> entries) =>
        entries.SelectMany(entry => entry.Elements().Where(IsSection)).Select(section => section.Attribute(XNamespace.Xml + "lang")?.Value ?? section.Attribute("lang")?.Value ?? "none").Distinct(StringComparer.Ordinal);

    /// <summary>Characters that XML 1.0 cannot hold are left out.</summary>
    private static string Clean(string text) => string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
