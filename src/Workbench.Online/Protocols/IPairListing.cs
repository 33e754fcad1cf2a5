using System.Collections.Immutable;
using System.Text.Json;

namespace Workbench.Online.Protocols;

/// <summary>A service that says which language pairs it has; it is asked before the first text is sent.</summary>
internal interface IPairListing
{
    HttpRequestMessage WriteListing();

    /// <exception cref="JsonException">The body is no list of pairs.</exception>
    ImmutableArray<LanguagePair> ReadListing(string body);
}
