using System.Collections.Immutable;
using System.Globalization;
using Workbench.Divergences;

namespace Workbench.App.Web.Wording;

/// <summary>How this reader wants the pages: language, light or dark, how large, differences shown or not.</summary>
/// <param name="HiddenClasses">The names of the classes of differences that are not shown, parted by blanks.</param>
/// <param name="Theme"><c>light</c> or <c>dark</c>; null to follow the system.</param>
/// <param name="TextSize">How large texts are set; null for the size they are drawn for.</param>
internal sealed record Preferences(Ui Ui, string? Theme, string? TextSize, bool HideDifferences, string HiddenClasses)
{
    public const string CultureCookie = "workbench-culture";
    public const string ThemeCookie = "workbench-theme";
    public const string SizeCookie = "workbench-size";
    private const string DifferencesCookie = "workbench-differences";
    private const string ClassesCookie = "workbench-classes";

    public static ImmutableArray<string> Themes { get; } = ["light", "dark"];

    public static ImmutableArray<string> TextSizes { get; } = ["small", "large", "larger"];

    /// <summary>
    /// The language is that of the address, else of the reader's last choice, else the console's, else the first of the
    /// browser's languages that the pages speak. A choice in the address is remembered.
    /// </summary>
    public static Preferences Read(HttpContext context, string? consoleCulture)
    {
        var chosen = Ui.Find(context.Request.Query["culture"]);
        if (chosen is not null)
        {
            Remember(context, CultureCookie, chosen.Tag, isScripts: false);
        }

        var cookies = context.Request.Cookies;
        return new Preferences(
            chosen ?? Ui.Find(cookies[CultureCookie]) ?? Ui.Find(consoleCulture) ?? OfBrowser(context.Request.Headers.AcceptLanguage) ?? Ui.English,
            OneOf(Themes, cookies[ThemeCookie]),
            OneOf(TextSizes, cookies[SizeCookie]),
            cookies[DifferencesCookie] == "hidden",
            string.Join(' ', (cookies[ClassesCookie] ?? "").Split('.').Where(name => DifferenceNames.Parse(name) is not null)));
    }

    /// <summary>The word, where it is one of those; else null.</summary>
    public static string? OneOf(ImmutableArray<string> known, string? word) => word is not null && known.Contains(word) ? word : null;

    /// <summary>Whether the reader chose a language rather than leave it to the browser.</summary>
    public static Ui? ChosenLanguage(HttpContext context) => Ui.Find(context.Request.Query["culture"]) ?? Ui.Find(context.Request.Cookies[CultureCookie]);

    /// <summary>Keeps a choice in a cookie for a year; null forgets it.</summary>
    /// <param name="isScripts">Whether scripts of the pages change it too.</param>
    public static void Remember(HttpContext context, string cookie, string? value, bool isScripts)
    {
        if (value is null)
        {
            context.Response.Cookies.Delete(cookie);
            return;
        }

        context.Response.Cookies.Append(cookie, value, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Strict, HttpOnly = !isScripts, IsEssential = true });
    }

    private static Ui? OfBrowser(string? accepted) => (accepted ?? "").Split(',')
        .Select(part => part.Split(';'))
        .OrderByDescending(Weight)
        .Select(part => Ui.Find(part[0].Trim()))
        .FirstOrDefault(ui => ui is not null);

    private static double Weight(string[] part) =>
        part.Length > 1 && double.TryParse(part[1].Replace("q=", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            ? weight
            : 1;
}
