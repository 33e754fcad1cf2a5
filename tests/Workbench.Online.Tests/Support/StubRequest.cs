namespace Workbench.Online.Tests.Support;

/// <summary>What a stand-in was asked.</summary>
internal sealed record StubRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body);
