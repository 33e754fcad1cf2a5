using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Workbench.TestSupport;

/// <summary>A fact over the shared texts: not even listed where the shared folder is missing.</summary>
[XunitTestCaseDiscoverer("Workbench.TestSupport." + nameof(SharedFactDiscoverer), "Workbench.TestSupport")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute;

public sealed class SharedFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    private readonly FactDiscoverer facts = new(messages);

    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        SharedFolder.Root is null ? [] : facts.Discover(discoveryOptions, testMethod, factAttribute);
}
