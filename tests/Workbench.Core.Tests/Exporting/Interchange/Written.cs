using Workbench.Aligning;
using Workbench.Exporting.Interchange;

namespace Workbench.Core.Tests.Exporting.Interchange;

/// <summary>Writes a work in a format, into memory; the first file is the one that names the others.</summary>
internal static class Written
{
    public static readonly InterchangeOptions Options = InterchangeOptions.Default with { ToolVersion = "1.0" };

    public static (Dictionary<string, byte[]> Files, InterchangeReport Report) As(string format, AlignedWork work, InterchangeOptions? options = null)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var output = new MemoryStream();
        using var second = new MemoryStream();
        var chosen = options ?? Options;
        var report = format switch
        {
            "tmx" => TmxFile.Write(output, work, chosen),
            "xliff" => XliffFile.Write(output, work, chosen),
            "xliff12" => OldXliffFile.Write(output, work, chosen),
            "tei" => TeiAlignmentFile.Write(output, work, chosen),
            "apparatus" => TeiApparatusFile.Write(output, work, chosen),
            "jsonl" => JsonFile.Write(output, work, chosen),
            "ces" => CesFiles.WriteLinks(output, work, chosen, "river.original.xml", "river.version.xml"),
            "moses" => MosesFiles.Write(output, second, work, chosen),
            "tsv" => TableFile.Write(output, work, chosen, '\t'),
            "csv" => TableFile.Write(output, work, chosen, ','),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
        };
        files[format switch { "moses" => "river.ru", "jsonl" => "river.jsonl", _ => "river.xml" }] = output.ToArray();
        if (format == "moses")
        {
            files["river.en"] = second.ToArray();
        }

        if (format == "ces")
        {
            files["river.original.xml"] = Document(stream => CesFiles.WriteDocument(stream, work.Original));
            files["river.version.xml"] = Document(stream => CesFiles.WriteDocument(stream, work.Versions[0].Text));
        }

        return (files, report);
    }

    private static byte[] Document(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
