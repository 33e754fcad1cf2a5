using System.Net;
using System.Security;

namespace Workbench.Importing.Markup;

/// <summary>What a document declares an entity to be.</summary>
/// <param name="Value">Its characters; null when it stands for another file.</param>
internal sealed record XmlDeclaration(string? Value)
{
    private const int Longest = 1000;

    /// <summary>The characters, as they may stand in the document.</summary>
    /// <exception cref="InputException">It stands for a file, for other entities, or for mark-up.</exception>
    public string Require(string source, string name, int line)
    {
        if (Value is null)
        {
            throw new InputException(source, $"The entity &{name}; stands for another file, which is never read.", "Put its text into the file, or take the entity out.", line);
        }

        var characters = Value.Contains("&#", StringComparison.Ordinal) ? WebUtility.HtmlDecode(Value) : Value;
        if (characters.Length > Longest || characters.AsSpan().IndexOfAny('&', '<', '%') >= 0)
        {
            throw new InputException(source, $"The entity &{name}; stands for other entities or mark-up, which are not expanded.", "Replace it in the file by what it means.", line);
        }

        return SecurityElement.Escape(characters);
    }
}
