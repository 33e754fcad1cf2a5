using Workbench.Importing;

namespace Workbench.App.Commands.Importing.Tools;

/// <summary>Reads PDF through pdftotext and RTF through LibreOffice, where the machine has them.</summary>
/// <param name="most">How long a program may take.</param>
/// <param name="pdf">The program that reads PDF.</param>
/// <param name="office">The program that reads RTF, called as LibreOffice is.</param>
internal sealed class MachineConverter(TimeSpan most, string pdf = "pdftotext", string office = "soffice") : IDocumentConverter
{
    private const int LargestResult = 512 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static MachineConverter Default { get; } = new(Patience);

    public byte[] TextOfPdf(SourceFile source)
    {
        using var tool = new ToolRun();
        Write(source, tool.PathOf("in.pdf"));
        var (code, said) = Run(tool, source, "PDF", "poppler-utils", pdf, ["-layout", "-enc", "UTF-8", "-eol", "unix", "in.pdf", "out.txt"]);
        if (code != 0)
        {
            throw new InputException(source.Name, $"pdftotext cannot read the PDF ({Short(said, code)}).", "If it is locked with a password, save it without one; if it is cut off, get it anew.");
        }

        return ReadResult(source, tool.PathOf("out.txt"));
    }

    public byte[] DocxOf(SourceFile source)
    {
        using var tool = new ToolRun();
        var isRtf = source.Bytes.Span.StartsWith(@"{\rtf"u8);
        var name = isRtf ? "in.rtf" : "in.doc";
        Write(source, tool.PathOf(name));
        var profile = new Uri(tool.PathOf("profile")).AbsoluteUri;
        var (code, said) = Run(tool, source, isRtf ? "RTF" : "DOC", "libreoffice-writer-nogui", office, [$"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "docx", name]);
        if (code != 0 || !File.Exists(tool.PathOf("in.docx")))
        {
            throw new InputException(source.Name, $"LibreOffice cannot read the file ({Short(said, code)}).", "Save it as DOCX and import that.");
        }

        return ReadResult(source, tool.PathOf("in.docx"));
    }

    private (int Code, string Said) Run(ToolRun tool, SourceFile source, string kind, string package, string program, string[] arguments)
    {
        try
        {
            if (tool.Run(program, most, arguments) is { } ended)
            {
                return ended;
            }
        }
        catch (TimeoutException late)
        {
            throw new InputException(source.Name, late.Message, "Split the file, or save its text as DOCX or plain text.");
        }

        throw new InputException(
            source.Name,
            $"This is a {kind} file; such are read through {program}, which is not on this machine.",
            $"Install the package {package} (apt-get install {package}), or save the file as DOCX or plain text.");
    }

    private static void Write(SourceFile source, string path)
    {
        using var file = File.Create(path);
        file.Write(source.Bytes.Span);
    }

    private static byte[] ReadResult(SourceFile source, string path) =>
        new FileInfo(path).Length <= LargestResult
            ? File.ReadAllBytes(path)
            : throw new InputException(source.Name, "Its text is larger than 512 MB.", "Split the file.");

    private static string Short(string said, int code) => said.Length == 0 ? $"exit code {code}" : said.Length <= 200 ? said : said[..200] + "…";
}
