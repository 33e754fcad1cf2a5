namespace Workbench.Online;

/// <summary>A key. It prints as <c>[key]</c>, so that no record, log or message that holds one can show it.</summary>
public sealed record Secret
{
    private readonly string value;

    public Secret(string value) => this.value = value;

    /// <summary>The key itself, for the request and nowhere else.</summary>
    public string Reveal() => value;

    /// <summary>Whether it can travel in a header: visible ASCII only.</summary>
    public bool IsWellFormed => value.Length > 0 && value.All(character => character is > ' ' and < '\u007f');

    public override string ToString() => "[key]";
}
