namespace Workbench.Importing.Containers;

/// <summary>Unpacks a stream, and stops when it turns out to be a bomb.</summary>
internal static class BoundedReading
{
    // Book text packs to a third or fifth, mark-up to a fiftieth; a bomb to a thousandth.
    private const int MostRatio = 100;
    private const int Harmless = 16 * 1024 * 1024;

    /// <param name="packed">How many bytes it has packed.</param>
    /// <param name="most">How many it may unfold to.</param>
    /// <exception cref="InputException">It unfolds to more.</exception>
    public static byte[] ReadAll(Stream stream, long packed, long most, string source, string part)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            var length = bytes.Length + count;
            if (length > most || (length > Harmless && length > packed * MostRatio))
            {
                throw new InputException(source, $"The file {part} in it unfolds to more than {length >> 20} MB from {packed} bytes: this is no text but a trap.", "Do not use it; get the file from elsewhere.");
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
