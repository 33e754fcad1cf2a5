namespace Workbench.Online.Protocols;

/// <summary>Two languages by the codes of one service.</summary>
internal sealed record LanguagePair(string Source, string Target)
{
    public override string ToString() => $"{Source}→{Target}";
}
