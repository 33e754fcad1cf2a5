using System.Xml;
using System.Xml.Linq;

namespace Workbench.Lexicons.Dictionaries;

/// <summary>
/// The terms of a TBX file (ISO 30042), of 2008 (<c>termEntry/langSet</c>) or 2019 (<c>conceptEntry/langSec</c>): every term of an entry's
/// first language with every term of its other languages.
/// </summary>
internal static class TbxDictionary
{
    public static IEnumerable<LexiconPair> Read(string name, string text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 0 };
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            document = XDocument.Load(reader);
        }
        catch (XmlException fault)
        {
            throw new InputException(name, $"The XML cannot be read ({fault.Message})", "Check that the file is whole.", fault.LineNumber);
        }

        return document.Descendants().Where(e => e.Name.LocalName is "termEntry" or "conceptEntry").SelectMany(Pairs);
    }

    private static IEnumerable<LexiconPair> Pairs(XElement entry)
    {
        var languages = entry.Elements().Where(e => e.Name.LocalName is "langSet" or "langSec").Select(Terms).Where(t => t.Count > 0).ToArray();
        return from other in languages.Skip(1) from term in languages[0] from equivalent in other select new LexiconPair(term, equivalent);
    }

    private static List<string> Terms(XElement language) =>
        [.. language.Descendants().Where(e => e.Name.LocalName == "term").Select(e => e.Value.Trim()).Where(t => t.Length > 0)];
}
