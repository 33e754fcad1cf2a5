namespace Workbench.App.Tests.Web.Support;

/// <summary>A page of the product as a test visits it.</summary>
/// <param name="Route">As the page itself declares it.</param>
/// <param name="Path">Where it is found on the server of the test.</param>
/// <param name="Name">What its picture is called.</param>
internal sealed record SamplePage(string Route, string Path, string Name);
