using System.Threading.RateLimiting;

namespace Workbench.Online.Services;

/// <summary>A place in time; there is nothing to give back.</summary>
internal sealed class PacedLease(TimeSpan? retryAfter) : RateLimitLease
{
    public static PacedLease Now { get; } = new(null);

    public override bool IsAcquired => retryAfter is null;

    public override IEnumerable<string> MetadataNames => retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = retryAfter;
        return retryAfter is not null && metadataName == MetadataName.RetryAfter.Name;
    }
}
