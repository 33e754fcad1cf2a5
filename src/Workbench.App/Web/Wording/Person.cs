namespace Workbench.App.Web.Wording;

/// <summary>Who sits before the page: the name they chose there, which the journal puts to their edits; else who started the server.</summary>
public static class Person
{
    public const int LongestName = 60;

    private const string Cookie = "workbench-name";
    private const string Header = "X-Workbench-User";

    /// <summary>The name of a request, percent-encoded in a cookie or, from a program, in a header.</summary>
    public static string Of(HttpContext context) =>
        Clean(context.Request.Headers[Header].ToString() is { Length: > 0 } said ? said : context.Request.Cookies[Cookie])
        ?? context.RequestServices.GetRequiredService<WebServerOptions>().Who;

    /// <summary>Remembers a name; an empty one is forgotten.</summary>
    public static void Remember(HttpContext context, string name)
    {
        if (Clean(name) is { } clean)
        {
            context.Response.Cookies.Append(Cookie, Uri.EscapeDataString(clean), new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Strict, HttpOnly = true, IsEssential = true });
        }
        else
        {
            context.Response.Cookies.Delete(Cookie);
        }
    }

    /// <returns>Null for what is no name. Control characters and marks that turn the direction of writing would make the journal lie.</returns>
    private static string? Clean(string? encoded)
    {
        var name = string.Concat(Uri.UnescapeDataString(encoded ?? "").Where(character => !char.IsControl(character) && char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.Format)).Trim();
        return name.Length == 0 ? null : name[..Math.Min(name.Length, LongestName)];
    }
}
