using System.Net;
using Workbench.App.Web.Jobs;
using Workbench.Online;

namespace Workbench.App.Web;

/// <summary>How the local web is served.</summary>
/// <param name="Port">The port on the loopback addresses; 0 for a free one.</param>
/// <param name="Who">Who sets flags through the pages.</param>
/// <param name="Time">The clock of everything the pages record.</param>
public sealed record WebServerOptions(int Port, string Who, TimeProvider Time)
{
    /// <summary>The language of the pages where the reader has chosen none: <c>en</c> or <c>ru</c>; null to ask the browser.</summary>
    public string? Culture { get; init; }

    /// <summary>The address of this computer on which others are let in with a token; null for this computer alone.</summary>
    public IPAddress? Host { get; init; }

    /// <summary>Runs the verbs that jobs are made of.</summary>
    public required VerbRunner RunVerb { get; init; }

    /// <summary>What providers do for those jobs.</summary>
    public ProviderActivity Activity { get; init; } = new();

    /// <summary>The value of a setting of a provider, or null: from the environment or the user's secrets.</summary>
    public Func<string, string?> Setting { get; init; } = _ => null;

    /// <summary>Is told the address once pages are served; <c>--open</c> hands it to a browser.</summary>
    public Action<Uri>? Serving { get; init; }

    /// <summary>Whether the server makes ready for its first reader, while nobody asks for anything.</summary>
    public bool WarmsUp { get; init; }

    /// <summary>Where warnings and errors are written; null for none. Never standard output, which is the result's.</summary>
    public TextWriter? Messages { get; init; }
}
