using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Workbench.Importing.Containers;
using Workbench.Importing.Encodings;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>A document that a cesAlign file links: sentences with ids, in paragraphs where it has such.</summary>
internal sealed class CesDocument
{
    private readonly ImmutableArray<(string Id, string Text, XElement? Paragraph, int? Line)> sentences;

    private CesDocument(SourceFile source, XElement root, ImmutableArray<ImportWarning> warnings)
    {
        (Name, Warnings) = (source.Name, warnings);
        sentences =
        [
            .. root.Descendants().Where(element => element.Is("s"))
                .Select(sentence => (sentence.ValueOf("id") ?? "", TextOf(sentence), ParagraphOf(sentence), sentence.Place()?.Line))
                .Where(sentence => sentence.Item2.Length > 0),
        ];
        foreach (var text in sentences)
        {
            UnitSize.Check(source.Name, text.Text.Length, text.Line);
        }

        StatedLanguage = Language.TryParse(root.ValueOf("lang") ?? root.Child("text").ValueOf("lang"), out var language) ? language : Language.Unknown;
    }

    public string Name { get; }

    public ImmutableArray<ImportWarning> Warnings { get; }

    public Language StatedLanguage { get; }

    public int Count => sentences.Length;

    /// <summary>Its sentences by id; of two with one id the first.</summary>
    public IReadOnlyDictionary<string, int> Ids => sentences.Select((sentence, index) => (sentence.Id, index)).Where(sentence => sentence.Id.Length > 0)
        .DistinctBy(sentence => sentence.Id, StringComparer.Ordinal).ToDictionary(sentence => sentence.Id, sentence => sentence.index, StringComparer.Ordinal);

    public static CesDocument Read(SourceFile file)
    {
        var source = Gzip.IsPacked(file.Bytes.Span) ? Gzip.Unpack(file) : file;
        var decoded = TextDecoder.Decode(source, null);
        return new CesDocument(source, XmlTree.Load(source.Name, decoded.Text, out var warnings), [.. decoded.Warnings, .. warnings]);
    }

    /// <summary>Its paragraphs with their sentences, or every sentence by itself.</summary>
    /// <param name="unitOf">The unit of each sentence.</param>
    public ImmutableArray<Unit> Units(bool bySentence, out int[] unitOf)
    {
        unitOf = new int[sentences.Length];
        var units = ImmutableArray.CreateBuilder<Unit>();
        for (var start = 0; start < sentences.Length;)
        {
            var end = start + 1;
            while (!bySentence && end < sentences.Length && sentences[start].Paragraph is { } paragraph && sentences[end].Paragraph == paragraph)
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
            spans.Add(new Span(text.Length, sentences[i].Text.Length));
            text.Append(sentences[i].Text);
        }

        UnitSize.Check(Name, text.Length, sentences[start].Line);
        var isHeading = sentences[start].Paragraph is { Name.LocalName: "head" };
        return new Unit(text.ToString(), isHeading ? UnitKind.Heading : UnitKind.Paragraph)
        {
            Level = isHeading ? 1 : 0,
            Locator = new Locator(sentences[start].Line),
            Sentences = spans.MoveToImmutable(),
        };
    }

    private static XElement? ParagraphOf(XElement sentence) => sentence.Ancestors().FirstOrDefault(outer => outer.Name.LocalName is "p" or "head" or "ab" or "item" or "u");

    // Words marked one by one have no spaces between them but those of the file's layout.
    private static string TextOf(XElement sentence) =>
        UnitText.Of(sentence.Descendants().Any(word => word.Is("w"))
            ? string.Join(' ', sentence.Descendants().Where(word => word.Name.LocalName is "w" or "pc" or "c").Select(word => word.Value))
            : sentence.Value);
}
