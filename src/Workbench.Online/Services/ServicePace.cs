namespace Workbench.Online.Services;

/// <summary>How fast a service may be asked; null for no limit.</summary>
/// <param name="RequestsPerSecond">Requests in a second.</param>
/// <param name="SizePerMinute">Text in a minute, in what the provider counts.</param>
internal sealed record ServicePace(double? RequestsPerSecond = null, double? SizePerMinute = null)
{
    public static ServicePace Unlimited { get; } = new();

    /// <summary>The user's figures go before the protocol's.</summary>
    public ServicePace With(ProviderPace own) => new(own.RequestsPerSecond ?? RequestsPerSecond, own.SizePerMinute ?? SizePerMinute);
}
