using System.Globalization;
using Workbench.Sqlite;
using Workbench.Storage;
using Workbench.StoreCrashWriter;

// Edits the workspace named as argument until it is killed. A number on standard output says that the edit of that
// number has returned, and so must be there whatever happens next. With a second argument it opens the workspace with an
// engine of a later, slow layout, and is killed while it migrates.
if (args is [var old, "migrate"])
{
    Console.Out.WriteLine("migrating");
    Console.Out.Flush();
    Workspace.Open(old, [SlowMigration.Engine], TimeProvider.System, "crash").Dispose();
    Console.Out.WriteLine("migrated");
    return;
}

using var workspace = Workspace.Open(args[0], [new SqliteEngine()], TimeProvider.System, "crash");
using var output = Console.OpenStandardOutput();
for (var number = (workspace.History(take: 1) is [var last] ? last.Number : 0) + 1; ; number++)
{
    CrashScript.Do(workspace, number);
    output.Write(System.Text.Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture) + "\n"));
}
