using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Workbench.Online.Services;

namespace Workbench.Online;

/// <summary>Puts the providers into a service collection: the web's, or one of the console's own.</summary>
public static class TranslationServices
{
    private const int LargestReply = 16 * 1024 * 1024;

    /// <summary>Adds <see cref="ProviderCatalogue"/>; a <see cref="TimeProvider"/> and a <see cref="Jitter"/> already there are kept.</summary>
    public static IServiceCollection AddTranslationProviders(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Jitter.Random);
        services.TryAddSingleton<ProviderActivity>();
        services.TryAddSingleton<ProviderCatalogue>();
        foreach (var name in ProviderCatalogue.Names)
        {
            services.AddHttpClient(ServiceClient.ClientName(name), Limit).ConfigurePrimaryHttpMessageHandler(Handler)
                .RemoveAllLoggers(); // They write addresses and headers, and so keys.
        }

        return services;
    }

    private static void Limit(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan; // The pipeline keeps time.
        client.MaxResponseContentBufferSize = LargestReply;
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Workbench/0.1");
    }

    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false, // A redirect would carry texts and keys to a host nobody chose.
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        Proxy = new LoopbackBypass(),
        UseCookies = false,
    };
}
