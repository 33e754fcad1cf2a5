using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Workbench.TestSupport;

/// <summary>A theory over the shared texts: not even listed where the shared folder is missing.</summary>
[XunitTestCaseDiscoverer("Workbench.TestSupport." + nameof(SharedTheoryDiscoverer), "Workbench.TestSupport")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute;

public sealed class SharedTheoryDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    private readonly TheoryDiscoverer theories = new(messages);

    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        SharedFolder.Root is null ? [] : theories.Discover(discoveryOptions, testMethod, factAttribute);
}
