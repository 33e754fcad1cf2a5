using System.Collections.Frozen;
using System.CommandLine;
using Workbench.Works;

namespace Workbench.App.Commands.Running;

/// <summary>An option that takes a language tag.</summary>
internal static class LanguageOption
{
    // ISO 639-1, with the older codes that are still met.
    private const string TwoLetters =
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li "
        + "ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

    private static readonly FrozenSet<string> Known = TwoLetters.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it is a tag of a language that there may be.</summary>
    public static bool TryParse(string? tag, out Language language) => Language.TryParse(tag, out language) && (language.Tag.Length == 3 || Known.Contains(language.Tag));

    public static Option<Language?> Of(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TAG",
        CustomParser = result =>
        {
            if (TryParse(result.Tokens.Single().Value, out var language))
            {
                return language;
            }

            result.AddError($"'{result.Tokens.Single().Value}' is no language tag for {name}. Write three letters of ISO 639-3, or two of ISO 639-1: {TwoLetters}.");
            return null;
        },
    };
}
