using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Workbench.Importing.Containers;
using Workbench.Importing.Encodings;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>A document that links lead into: sentences or whole paragraphs with ids.</summary>
internal sealed class CesDocument
{
    private readonly ImmutableArray<LinkedSegment> segments;

    /// <param name="name">Of its file.</param>
    public CesDocument(string name, IEnumerable<LinkedSegment> segments, Language stated, ImmutableArray<ImportWarning> warnings)
    {
        (Name, StatedLanguage, Warnings) = (name, stated, warnings);
        this.segments = [.. segments.Where(segment => segment.Text.Length > 0)];
        foreach (var segment in this.segments)
        {
            UnitSize.Check(name, segment.Text.Length, segment.Line);
        }
    }

    public string Name { get; }

    public ImmutableArray<ImportWarning> Warnings { get; }

    public Language StatedLanguage { get; }

    public int Count => segments.Length;

    /// <summary>Its sentences by id; of two with one id the first.</summary>
    public IReadOnlyDictionary<string, int> Ids => segments.Select((segment, index) => (segment.Id, index)).Where(segment => segment.Id.Length > 0)
        .DistinctBy(segment => segment.Id, StringComparer.Ordinal).ToDictionary(segment => segment.Id, segment => segment.index, StringComparer.Ordinal);

    /// <summary>Whether one is a paragraph, whose sentences the file does not tell.</summary>
    public bool IsWhole(int segment) => segments[segment].IsWhole;

    public static CesDocument Read(SourceFile file)
    {
        var source = Gzip.IsPacked(file.Bytes.Span) ? Gzip.Unpack(file) : file;
        var decoded = TextDecoder.Decode(source, null);
        var root = XmlTree.Load(source.Name, decoded.Text, out var warnings);
        var stated = Language.TryParse(root.ValueOf("lang") ?? root.Child("text").ValueOf("lang"), out var language) ? language : Language.Unknown;
        var sentences = root.Descendants().Where(element => element.Is("s"))
            .Select(sentence => new LinkedSegment(sentence.ValueOf("id") ?? "", TextOf(sentence), LinkedSegment.ParagraphOf(sentence), sentence.Place()?.Line, IsWhole: false));
        return new CesDocument(source.Name, sentences, stated, [.. decoded.Warnings, .. warnings]);
    }

    /// <summary>Its paragraphs with their sentences, or every sentence by itself.</summary>
    /// <param name="unitOf">The unit of each sentence.</param>
    public ImmutableArray<Unit> Units(bool bySentence, out int[] unitOf)
    {
        unitOf = new int[segments.Length];
        var units = ImmutableArray.CreateBuilder<Unit>();
        for (var start = 0; start < segments.Length;)
        {
            var end = start + 1;
            while (!bySentence && end < segments.Length && segments[start].Paragraph is { } paragraph && segments[end].Paragraph == paragraph)
            {
                end++;
            }

            Array.Fill(unitOf, units.Count, start, end - start);
            units.Add(UnitOf(start, end));
            start = end;
        }

        return units.ToImmutable();
    }

    private Unit UnitOf(int start, int end)
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<Span>(end - start);
        for (var i = start; i < end; i++)
        {
            text.Append(text.Length > 0 ? " " : "");
            spans.Add(new Span(text.Length, segments[i].Text.Length));
            text.Append(segments[i].Text);
        }

        UnitSize.Check(Name, text.Length, segments[start].Line);
        var kind = segments[start].Paragraph?.Name.LocalName switch
        {
            "head" => UnitKind.Heading,
            "l" => UnitKind.Verse,
            _ => UnitKind.Paragraph,
        };
        return new Unit(text.ToString(), kind)
        {
            Level = kind == UnitKind.Heading ? 1 : 0,
            Locator = new Locator(segments[start].Line),
            Sentences = segments[start].IsWhole ? [] : spans.MoveToImmutable(),
        };
    }

    // Words marked one by one have no spaces between them but those of the file's layout.
    private static string TextOf(XElement sentence) =>
        UnitText.Of(sentence.Descendants().Any(word => word.Is("w"))
            ? string.Join(' ', sentence.Descendants().Where(word => word.Name.LocalName is "w" or "pc" or "c").Select(word => word.Value))
            : sentence.Value);
}
