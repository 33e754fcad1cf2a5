using Workbench.Translating;

namespace Workbench.Online.Services;

/// <summary>What a question carries.</summary>
/// <param name="Size">Its texts, in what the provider counts.</param>
/// <param name="Paid">Null for a question that costs nothing.</param>
internal sealed record CallLoad(int Size, PaidCall? Paid)
{
    public static CallLoad None { get; } = new(0, null);
}
