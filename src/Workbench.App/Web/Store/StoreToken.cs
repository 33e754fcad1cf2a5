using System.Security.Cryptography;
using System.Text;

namespace Workbench.App.Web.Store;

/// <summary>What the programs of the user who runs the server prove themselves with: it stands in a file that only they can read.</summary>
internal sealed class StoreToken
{
    private const int Bytes = 32;

    public string Value { get; } = RandomNumberGenerator.GetHexString(2 * Bytes, lowercase: true);

    /// <summary>Takes as long for a nearly right one as for a wrong one.</summary>
    public bool IsIn(HttpRequest request) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Bearer {Value}"));
}
