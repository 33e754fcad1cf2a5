using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Workbench.Online.Protocols;

/// <summary>Signature Version 4 of Amazon Web Services, for a request without query to the root of a host.</summary>
internal static class AmazonSignature
{
    private const string Service = "translate";

    public static void Sign(HttpRequestMessage request, string body, ProviderOptions options, DateTimeOffset now)
    {
        var stamp = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{stamp[..8]}/{options.Region ?? AmazonProtocol.DefaultRegion}/{Service}/aws4_request";
        request.Headers.Add("X-Amz-Date", stamp);
        (string Name, string Value)[] headers =
        [
            ("content-type", request.Content!.Headers.ContentType!.ToString()),
            ("host", request.RequestUri!.Authority),
            ("x-amz-date", stamp),
            ("x-amz-target", request.Headers.GetValues("X-Amz-Target").Single()),
        ];
        var signed = string.Join(';', headers.Select(header => header.Name));
        var canonical = $"POST\n{request.RequestUri.AbsolutePath}\n\n{string.Concat(headers.Select(header => $"{header.Name}:{header.Value}\n"))}\n{signed}\n{Hash(body)}";
        var toSign = $"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{Hash(canonical)}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes($"AWS4{options.SecretKey!.Reveal()}"), Mac);
        request.Headers.TryAddWithoutValidation("Authorization",
            $"AWS4-HMAC-SHA256 Credential={options.Key!.Reveal()}/{scope}, SignedHeaders={signed}, Signature={Convert.ToHexStringLower(Mac(key, toSign))}");
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
