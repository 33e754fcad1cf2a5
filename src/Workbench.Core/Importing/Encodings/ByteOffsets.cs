using System.Text;

namespace Workbench.Importing.Encodings;

/// <summary>Turns places in decoded text into places in the file, asked for in rising order.</summary>
/// <param name="mark">How many bytes of a byte order mark stand before the text.</param>
internal sealed class ByteOffsets(string text, TextEncoding encoding, int mark)
{
    private int place;
    private long offset;

    /// <summary>The byte at which the character at a place begins.</summary>
    public long Of(int wanted)
    {
        if (wanted < place)
        {
            (place, offset) = (0, 0);
        }

        offset += encoding.Family switch
        {
            EncodingFamily.Utf8 => Encoding.UTF8.GetByteCount(text.AsSpan(place, wanted - place)),
            EncodingFamily.SingleByte => wanted - place,
            _ => 2L * (wanted - place),
        };
        place = wanted;
        return offset + mark;
    }
}
