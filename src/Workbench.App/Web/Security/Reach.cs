using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Workbench.App.Web.Security;

/// <summary>How far the server is to be reached: from this computer alone, or from others too, who then need a word to be let in.</summary>
/// <param name="Wider">The address of this computer on which others reach it; null for none.</param>
internal sealed record Reach(IPAddress? Wider)
{
    private const int Bytes = 24;

    public bool IsWide => Wider is not null;

    /// <summary>What lets in, another one for every start.</summary>
    public string Token { get; } = RandomNumberGenerator.GetHexString(2 * Bytes, lowercase: true);

    public bool IsToken(string? said) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said ?? ""), Encoding.UTF8.GetBytes(Token));
}
