namespace Workbench.Translating;

/// <summary>What a provider counts when it limits the size of a request.</summary>
public enum CountedIn
{
    Utf16,
    CodePoints,
    Utf8Bytes,
}
