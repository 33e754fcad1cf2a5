using FsCheck;

namespace Workbench.Storage.Tests.Support;

internal static class PropertyExtensions
{
    /// <summary>Checks a property over so many random cases; the failure names the case, shrunk.</summary>
    public static void HoldsFor(this Property property, int cases) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), property);
}
