namespace Workbench.TestSupport;

/// <summary>The folder of real texts and gold beside the checkout; tests over it exist only where it does.</summary>
public static class SharedFolder
{
    public static string? Root { get; } = Find();

    public static string PathTo(params string[] parts) =>
        Path.Combine([Root ?? throw new InvalidOperationException("There is no shared folder here."), .. parts]);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("WORKBENCH_SHARED") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Workbench.sln")))
            {
                var beside = Path.Combine(folder.Parent?.FullName ?? "", "shared");
                return Directory.Exists(Path.Combine(beside, "corpora")) ? beside : null;
            }
        }

        return null;
    }
}
