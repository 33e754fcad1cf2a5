namespace Workbench.App.Web.Editing;

/// <summary>How this reader wants the editor; kept in cookies, so that the first page that is sent is already so.</summary>
internal static class EditorPreferences
{
    public const string KeysCookie = "workbench-keys";

    /// <summary>Sent only to the editor of its work.</summary>
    public const string ColumnsCookie = "workbench-columns";
    public const string PanelCookie = "workbench-panel";

    public static string Read(HttpContext context, string cookie) => context.Request.Cookies[cookie] is { Length: <= 3000 } text ? Uri.UnescapeDataString(text) : "";
}
