using Workbench.Importing.Containers;
using Workbench.Importing.Encodings;

namespace Workbench.Importing.Formats;

/// <summary>A source as its format may ask for it: as bytes, as an archive, as characters. Nothing is opened before it is asked for.</summary>
internal sealed class SourceContent
{
    private readonly Lazy<Archive?> archive;
    private DecodedText? decoded;

    /// <param name="depth">How many containers it was taken out of.</param>
    public SourceContent(SourceFile file, ImportOptions options, int depth = 0)
    {
        (File, Options, Depth) = (file, options, depth);
        archive = new(() => Containers.Archive.IsArchive(file.Bytes.Span) ? Containers.Archive.Open(file) : null);
    }

    public SourceFile File { get; }

    public ImportOptions Options { get; }

    public int Depth { get; }

    public ReadOnlySpan<byte> Bytes => File.Bytes.Span;

    /// <summary>Null when it is none.</summary>
    public Archive? Archive => archive.Value;

    /// <summary>Its characters; asking a source that is no text refuses it.</summary>
    public DecodedText Decoded => decoded ??= TextDecoder.Decode(File, Options.Encoding);

    public string Text => Decoded.Text;

    public bool IsDecoded => decoded is not null;

    /// <summary>Its characters, which are held here no longer.</summary>
    public DecodedText TakeDecoded()
    {
        var taken = Decoded;
        decoded = null;
        return taken;
    }
}
