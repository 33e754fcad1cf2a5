using System.Xml.Linq;
using Workbench.Importing.Encodings;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Tei;

/// <summary>Reads TEI P5 (and the P4 root of older files).</summary>
internal static class TeiReader
{
    public static ReadText Read(SourceFile source, DecodedText decoded)
    {
        var tei = MarkupSource.Of(source, decoded);
        var header = tei.Root.Child("teiHeader");
        var statement = header.Child("fileDesc").Child("titleStmt");
        var titles = statement.Children("title").ToList();
        return new ReadText("tei", "tei", new TeiWalker(source.Name, tei).Units(), (titles.Find(title => title.ValueOf("type") == "main") ?? titles.FirstOrDefault()).Words())
        {
            StatedLanguage = StatedLanguage(tei.Root, header),
            Author = Names(statement.Children("author")),
            Translator = Names(Translators(statement)),
            Warnings = tei.Warnings,
        };
    }

    private static Language StatedLanguage(XElement root, XElement? header)
    {
        var named = header.Child("profileDesc").Child("langUsage").Children("language").ToList();
        var tag = root.Child("text").ValueOf("lang") ?? root.Child("text").Child("body").ValueOf("lang") ?? (named.Count == 1 ? named[0].ValueOf("ident") : null) ?? root.ValueOf("lang");
        return Language.TryParse(tag, out var language) ? language : Language.Unknown;
    }

    // <editor role="translator"> or <respStmt><resp>translator</resp><name>…
    private static IEnumerable<XElement> Translators(XElement? statement)
    {
        var editors = statement.Children("editor").Where(editor => IsTranslator(editor.ValueOf("role")));
        var others = statement.Children("respStmt").Where(other => IsTranslator(other.Child("resp").Words()))
            .SelectMany(other => other.Elements().Where(name => !name.Is("resp")));
        return editors.Concat(others);
    }

    private static bool IsTranslator(string? role) =>
        role is not null && (role.Contains("transl", StringComparison.OrdinalIgnoreCase) || role.Contains("перев", StringComparison.OrdinalIgnoreCase));

    private static string? Names(IEnumerable<XElement> people) =>
        string.Join(", ", people.Select(person => person.Words()).OfType<string>()) is { Length: > 0 } names ? names : null;
}
