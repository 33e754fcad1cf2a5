using System.Security.Cryptography;
using System.Text;

namespace Workbench.Online.Tests.Support;

/// <summary>Checks a signature of version 4 as the service does: from what arrived, over the headers it says it is over.</summary>
internal static class AmazonSignatureCheck
{
    public static bool IsRight(StubRequest request, string secret)
    {
        var parts = request.Headers["Authorization"]["AWS4-HMAC-SHA256 ".Length..].Split(',').Select(part => part.Trim().Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var scope = parts["Credential"].Split('/', 2)[1];
        var headers = parts["SignedHeaders"].Split(';').Select(name => $"{name}:{request.Headers[name].Trim()}\n");
        var canonical = $"{request.Method}\n{request.Path}\n\n{string.Concat(headers)}\n{parts["SignedHeaders"]}\n{Hash(request.Body)}";
        var toSign = $"AWS4-HMAC-SHA256\n{request.Headers["X-Amz-Date"]}\n{scope}\n{Hash(canonical)}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), Mac);
        return string.Equals(parts["Signature"], Convert.ToHexStringLower(Mac(key, toSign)), StringComparison.Ordinal);
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
