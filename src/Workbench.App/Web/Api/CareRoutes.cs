using Workbench.App.Web.Care;

namespace Workbench.App.Web.Api;

/// <summary>A backup that was made.</summary>
/// <param name="Name">Of the file, in the folder <c>backups</c> of the workspace; <c>workbench restore</c> takes it.</param>
internal sealed record ApiBackup(string Name);

/// <summary>The care of the workspace that is served.</summary>
internal static class CareRoutes
{
    public static IEnumerable<ApiRoute> All =>
    [
        ApiRoute.Get("/api/workspace", "The workspace that is served.", call => ApiWorkspace.Of(call.Workspace)),
        ApiRoute.PostAsync<ApiNothing, ApiBackup>("/api/workspace/backups", "Makes a backup of the database.", (call, _) => Task.Run(() => new ApiBackup(Path.GetFileName(call.Workspace.BackUp())))),
        ApiRoute.GetAsync("/api/workspace/examination", "Examines the database and the kept sources; it reads all of them.", call => Task.Run(() => Examination.Of(call.Workspace))),
    ];
}
