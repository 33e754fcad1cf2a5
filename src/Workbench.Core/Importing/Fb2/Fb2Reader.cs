using System.Collections.Frozen;
using System.Xml.Linq;
using Workbench.Importing.Encodings;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Fb2;

/// <summary>Reads a FictionBook 2 (gribuser.ru, FictionBook 2.21).</summary>
internal static class Fb2Reader
{
    private static readonly FrozenSet<string> Unread = FrozenSet.ToFrozenSet(["binary", "stylesheet"], StringComparer.Ordinal);

    private static readonly string[] NameParts = ["first-name", "middle-name", "last-name"];

    public static ReadText Read(SourceFile source, DecodedText decoded)
    {
        var book = MarkupSource.Of(source, decoded, Unread);
        var about = book.Root.Child("description").Child("title-info");
        return new ReadText("fb2", "fb2", new Fb2Walker(source.Name, book).Units(), about.Child("book-title").Words())
        {
            StatedLanguage = Language.TryParse(about.Child("lang").Words(), out var language) ? language : Language.Unknown,
            Author = NamesOf(about, "author"),
            Translator = NamesOf(about, "translator"),
            Warnings = book.Warnings,
        };
    }

    private static string? NamesOf(XElement? about, string role)
    {
        var names = about.Children(role)
            .Select(person => string.Join(' ', NameParts.Select(part => person.Child(part).Words()).OfType<string>()))
            .Where(name => name.Length > 0);
        return string.Join(", ", names) is { Length: > 0 } all ? all : null;
    }
}
