using System.Globalization;
using Workbench.Divergences;

namespace Workbench.App.Web.Wording;

/// <summary>How this reader wants the pages: language, light or dark, differences shown or not.</summary>
/// <param name="HiddenClasses">The names of the classes of differences that are not shown, parted by blanks.</param>
/// <param name="Theme"><c>light</c> or <c>dark</c>; null to follow the system.</param>
internal sealed record Preferences(Ui Ui, string? Theme, bool HideDifferences, string HiddenClasses)
{
    private const string CultureCookie = "workbench-culture";
    private const string ThemeCookie = "workbench-theme";
    private const string DifferencesCookie = "workbench-differences";
    private const string ClassesCookie = "workbench-classes";

    /// <summary>
    /// The language is that of the address, else of the reader's last choice, else the console's, else the first of the
    /// browser's languages that the pages speak. A choice in the address is remembered.
    /// </summary>
    public static Preferences Read(HttpContext context, string? consoleCulture)
    {
        var chosen = Ui.Find(context.Request.Query["culture"]);
        if (chosen is not null)
        {
            context.Response.Cookies.Append(CultureCookie, chosen.Tag, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Strict,
                HttpOnly = true,
                IsEssential = true,
            });
        }

        var cookies = context.Request.Cookies;
        return new Preferences(
            chosen ?? Ui.Find(cookies[CultureCookie]) ?? Ui.Find(consoleCulture) ?? OfBrowser(context.Request.Headers.AcceptLanguage) ?? Ui.English,
            cookies[ThemeCookie] is "light" or "dark" ? cookies[ThemeCookie] : null,
            cookies[DifferencesCookie] == "hidden",
            string.Join(' ', (cookies[ClassesCookie] ?? "").Split('.').Where(name => DifferenceNames.Parse(name) is not null)));
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
