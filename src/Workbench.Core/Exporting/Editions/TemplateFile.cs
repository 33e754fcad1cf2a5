using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Workbench.Exporting.Editions;

/// <summary>A template cut into what stands as it is and what is filled in.</summary>
internal sealed partial class TemplateFile
{
    private readonly ImmutableArray<ImmutableArray<(string Text, bool IsName)>> lines;

    private TemplateFile(string text, ImmutableArray<ImmutableArray<(string, bool)>> lines) => (Text, this.lines) = (text, lines);

    public string Text { get; }

    /// <exception cref="InputException">The text names what there is not, or is no well-formed XHTML where it must be.</exception>
    public static TemplateFile Parse(string source, string text, IReadOnlyCollection<string> known)
    {
        var plain = text.ReplaceLineEndings("\n");
        var lines = plain.Split('\n').Select(Pieces).ToImmutableArray();
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var (name, _) in lines[i].Where(p => p.IsName && !known.Contains(p.Text)))
            {
                throw new InputException(
                    source,
                    $"There is nothing named '{{{{{name}}}}}'.",
                    known.Count == 0 ? "This file takes no names in double braces." : $"There is: {string.Join(", ", known.Select(k => $"{{{{{k}}}}}"))}.",
                    i + 1);
            }
        }

        var file = new TemplateFile(plain, lines);
        if (source.EndsWith(".xhtml", StringComparison.Ordinal))
        {
            RequireWellFormed(source, plain);
        }

        return file;
    }

    public string Fill(IReadOnlyDictionary<string, string> values)
    {
        var filled = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Any(p => p.IsName) && line.Where(p => p.IsName).All(p => values[p.Text].Length == 0))
            {
                continue;
            }

            foreach (var (text, isName) in line)
            {
                filled.Append(isName ? values[text] : text);
            }

            filled.Append(i + 1 < lines.Length ? "\n" : "");
        }

        return filled.ToString();
    }

    private static ImmutableArray<(string Text, bool IsName)> Pieces(string line)
    {
        var pieces = ImmutableArray.CreateBuilder<(string, bool)>();
        var done = 0;
        foreach (Match name in Name().Matches(line))
        {
            pieces.Add((line[done..name.Index], false));
            pieces.Add((name.Groups[1].Value, true));
            done = name.Index + name.Length;
        }

        pieces.Add((line[done..], false));
        return pieces.ToImmutable();
    }

    private static void RequireWellFormed(string source, string text)
    {
        var settings = new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Prohibit };
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("epub", "http://www.idpf.org/2007/ops");
        using var reader = XmlReader.Create(new StringReader(AttributeNames().Replace(Name().Replace(text, "x"), " ")), settings, new XmlParserContext(null, names, null, XmlSpace.None));
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (XmlException broken)
        {
            throw new InputException(source, $"It is not well-formed XHTML ({broken.Message})", "Close every element and write &amp; for &.", broken.LineNumber);
        }
    }

    [GeneratedRegex(@"\{\{([^{}]*)\}\}")]
    private static partial Regex Name();

    /// <summary>A name that stands for whole attributes, as <c>&lt;div {{language}}></c>.</summary>
    [GeneratedRegex(@"(?<=<[^<>""]*(?:""[^""]*""[^<>""]*)*) x(?=[ >/])")]
    private static partial Regex AttributeNames();
}
