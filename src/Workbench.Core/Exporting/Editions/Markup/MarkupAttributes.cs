using Workbench.Works;

namespace Workbench.Exporting.Editions.Markup;

/// <summary>The attributes that say in which language, and which way, a text is written.</summary>
internal static class MarkupAttributes
{
    public static string Of(Language language, MarkupKind kind)
    {
        var direction = WritingDirection.IsRightToLeft(language) ? " dir=\"rtl\"" : "";
        return kind == MarkupKind.Book ? $"lang=\"{language.Tag}\" xml:lang=\"{language.Tag}\"{direction}" : $"lang=\"{language.Tag}\"{direction}";
    }
}
