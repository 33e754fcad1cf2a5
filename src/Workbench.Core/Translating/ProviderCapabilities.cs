using System.Text;

namespace Workbench.Translating;

/// <summary>How much a provider takes in one request.</summary>
/// <param name="MaxItems">The most pieces of text; at least 1.</param>
/// <param name="MaxSize">The most text in all pieces together, in <paramref name="CountedIn"/>; at least 1.</param>
public sealed record ProviderCapabilities(int MaxItems, int MaxSize, CountedIn CountedIn)
{
    /// <summary>The size of <paramref name="text"/> as this provider counts it.</summary>
    public int SizeOf(ReadOnlySpan<char> text)
    {
        switch (CountedIn)
        {
            case CountedIn.Utf16:
                return text.Length;
            case CountedIn.Utf8Bytes:
                return Encoding.UTF8.GetByteCount(text);
            default:
                var count = 0;
                foreach (var _ in text.EnumerateRunes())
                {
                    count++;
                }

                return count;
        }
    }
}
