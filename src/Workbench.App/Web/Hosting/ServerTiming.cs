using System.Globalization;

namespace Workbench.App.Web.Hosting;

/// <summary>Says in every answer how long the server took to its first byte, so that a slow page can be seen in the browser's own tools.</summary>
internal sealed class ServerTiming(RequestDelegate next, TimeProvider time)
{
    public Task InvokeAsync(HttpContext context)
    {
        var start = time.GetTimestamp();
        context.Response.OnStarting(() =>
        {
            var taken = time.GetElapsedTime(start).TotalMilliseconds;
            context.Response.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"page;dur={taken:F1}");
            return Task.CompletedTask;
        });
        return next(context);
    }
}
