using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Workbench.Storage.Tests.Support;

/// <summary>A fact on a drive of its own: not even listed where none can be mounted. What it shows is shown without a drive elsewhere.</summary>
[XunitTestCaseDiscoverer("Workbench.Storage.Tests.Support." + nameof(DriveFactDiscoverer), "Workbench.Storage.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class DriveFactAttribute : FactAttribute;

public sealed class DriveFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    private readonly FactDiscoverer facts = new(messages);

    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        SmallDrive.CanBeMounted ? facts.Discover(discoveryOptions, testMethod, factAttribute) : [];
}
