namespace Workbench.Online.Services;

/// <summary>How fast a service may be asked; null for no limit.</summary>
/// <param name="RequestsPerSecond">Requests in a second.</param>
/// <param name="SizePerMinute">Text in a minute, in what the provider counts.</param>
internal sealed record ServicePace(double? RequestsPerSecond = null, double? SizePerMinute = null)
{
    public static ServicePace Unlimited { get; } = new();
}
