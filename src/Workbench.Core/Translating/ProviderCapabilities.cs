using System.Text;

namespace Workbench.Translating;

/// <summary>How much a provider takes in one request, and what else it can be told.</summary>
/// <param name="MaxItems">The most pieces of text; at least 1.</param>
/// <param name="MaxSize">The most text in all pieces together, in <paramref name="CountedIn"/>; at least 1.</param>
public sealed record ProviderCapabilities(int MaxItems, int MaxSize, CountedIn CountedIn)
{
    /// <summary>How many requests may be on their way at the same time.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>Whether it lets one choose among models.</summary>
    public bool TakesModel { get; init; }

    /// <summary>Whether it can be asked for a tone.</summary>
    public bool TakesFormality { get; init; }

    /// <summary>Whether it reads what stands round a text.</summary>
    public bool TakesContext { get; init; }

    /// <summary>How many units on either side are sent as context: 0 unless asked for.</summary>
    public int ContextUnits { get; init; }

    public GlossaryMode Glossary { get; init; }

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
                return CharacterCount.Of(text);
        }
    }
}
