using Microsoft.AspNetCore.Antiforgery;
using Workbench.App.Web.Editing;
using Workbench.App.Web.Wording;

namespace Workbench.App.Web.Hosting;

/// <summary>Keeps what a reader chose on the page of settings, in cookies of their browser.</summary>
internal static class SettingsEndpoint
{
    public const string Path = "/settings/keep";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, KeepAsync);

    private static async Task<IResult> KeepAsync(HttpContext context, IAntiforgery antiforgery)
    {
        try
        {
            await antiforgery.ValidateRequestAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            return TypedResults.BadRequest("This form is not from a page of this server, or from before it was started anew. Load the page again.");
        }

        var form = await context.Request.ReadFormAsync();
        Person.Remember(context, Uri.EscapeDataString(form["name"].ToString()));
        Preferences.Remember(context, Preferences.CultureCookie, Ui.Find(form["language"])?.Tag, isScripts: false);
        Preferences.Remember(context, Preferences.ThemeCookie, Preferences.OneOf(Preferences.Themes, form["theme"]), isScripts: true);
        Preferences.Remember(context, Preferences.SizeCookie, Preferences.OneOf(Preferences.TextSizes, form["size"]), isScripts: false);
        KeepKeys(context, form);
        return TypedResults.LocalRedirect("/settings?told=kept");
    }

    /// <summary>Keys that the reader changed one by one in the editor stay theirs.</summary>
    private static void KeepKeys(HttpContext context, IFormCollection form)
    {
        var before = EditorKeys.Parse(EditorPreferences.Read(context, EditorPreferences.KeysCookie));
        var chosen = before with
        {
            Preset = Enum.TryParse<KeyPreset>(form["keys"], out var preset) && Enum.IsDefined(preset) ? preset : before.Preset,
            HasLetters = form["letters"] == "on",
        };
        Preferences.Remember(context, EditorPreferences.KeysCookie, chosen.ToString() == EditorKeys.Default.ToString() ? null : chosen.ToString(), isScripts: true);
    }
}
