using Workbench.Importing.Encodings;
using Workbench.Works;

namespace Workbench.Importing.Cleaning;

/// <summary>Reads a repaired text again out of its file, stretch by stretch in rising order, so that neither it nor the decoded source need be kept.</summary>
internal sealed class RepairedSource(SourceFile file, TextEncoding encoding, PatchMap patches, Pagination pages)
{
    private readonly SourceCursor cursor = new(file.Bytes, encoding);

    public string Name => file.Name;

    public bool IsUntouched => patches.IsEmpty;

    /// <summary>Whether the user wants the soft hyphens that units otherwise go without.</summary>
    public bool KeepsSoftHyphens { get; init; }

    /// <summary>Where in the file a place of the repaired text is.</summary>
    public Locator LocatorOf(int place)
    {
        var source = patches.SourcePlace(place);
        cursor.MoveTo(source);
        return new Locator(cursor.Line, pages.PageOf(source)) { Offset = cursor.Offset };
    }

    /// <summary>The whole repaired text.</summary>
    /// <param name="length">Of the decoded source.</param>
    public string Text(int length) => string.Create(length + patches.Growth, this, static (text, source) => source.Read(0, text));

    /// <summary>Reads the repaired text from a place on.</summary>
    public void Read(int place, Span<char> into)
    {
        foreach (var piece in patches.Pieces(place, into.Length))
        {
            if (piece.PutIn is { } words)
            {
                words.AsSpan(piece.Start, piece.Length).CopyTo(into);
            }
            else
            {
                cursor.MoveTo(piece.Start);
                cursor.Read(into[..piece.Length]);
            }

            into = into[piece.Length..];
        }
    }
}
