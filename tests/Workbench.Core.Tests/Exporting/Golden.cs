using Xunit;

namespace Workbench.Core.Tests.Exporting;

/// <summary>Files that an export must equal byte for byte. WORKBENCH_UPDATE_GOLDEN=1 writes them anew, to be read before they are committed.</summary>
internal static class Golden
{
    public static void AssertEqual(string name, byte[] actual)
    {
        var path = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable("WORKBENCH_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Folder());
            File.WriteAllBytes(path, actual);
        }

        Assert.True(File.Exists(path), $"There is no golden file {name}; WORKBENCH_UPDATE_GOLDEN=1 writes it.");
        var expected = File.ReadAllBytes(path);
        var first = expected.AsSpan().CommonPrefixLength(actual);
        Assert.True(expected.AsSpan().SequenceEqual(actual), $"{name} differs from byte {first} on; WORKBENCH_UPDATE_GOLDEN=1 writes it anew.");
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Workbench.sln")))
            {
                return Path.Combine(folder.FullName, "tests", "golden", "exporting");
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside a checkout.");
    }
}
