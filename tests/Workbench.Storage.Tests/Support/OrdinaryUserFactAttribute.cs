using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Workbench.Storage.Tests.Support;

/// <summary>A fact about rights: not even listed for root, who may write everything.</summary>
[XunitTestCaseDiscoverer("Workbench.Storage.Tests.Support." + nameof(OrdinaryUserFactDiscoverer), "Workbench.Storage.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class OrdinaryUserFactAttribute : FactAttribute;

public sealed class OrdinaryUserFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    private readonly FactDiscoverer facts = new(messages);

    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Environment.IsPrivilegedProcess ? [] : facts.Discover(discoveryOptions, testMethod, factAttribute);
}
