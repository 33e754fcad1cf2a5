using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Workbench.TestSupport;

/// <summary>A fact over the shared texts that a missing tool may skip: not even listed where the shared folder is missing.</summary>
[XunitTestCaseDiscoverer("Workbench.TestSupport." + nameof(SharedSkippableFactDiscoverer), "Workbench.TestSupport")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedSkippableFactAttribute : SkippableFactAttribute;

public sealed class SharedSkippableFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    private readonly SkippableFactDiscoverer facts = new(messages);

    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        SharedFolder.Root is null ? [] : facts.Discover(discoveryOptions, testMethod, factAttribute);
}
