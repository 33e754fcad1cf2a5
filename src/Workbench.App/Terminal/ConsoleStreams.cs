using System.Text;

namespace Workbench.App.Terminal;

/// <summary>The three standard streams. Texts are UTF-8 in all of them, whatever the locale says.</summary>
internal sealed record ConsoleStreams(Stream Input, Stream Output, TextWriter Error)
{
    private const int WidthOfFiles = 100;

    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Is told how far a verb has come, from 0 to 1, where that is not drawn on a terminal.</summary>
    public IProgress<double>? Watcher { get; init; }

    /// <summary>The columns of the terminal, or of text written to a file.</summary>
    public int Width { get; init; } = WidthOfFiles;

    public static ConsoleStreams OfProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Utf8;
        }

        return new ConsoleStreams(
            Console.OpenStandardInput(),
            Console.OpenStandardOutput(),
            new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" })
        {
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? WidthOfFiles : Math.Max(40, Console.WindowWidth),
        };
    }

    /// <summary>A writer that leaves the stream open and writes the same line ends on every system.</summary>
    public static StreamWriter WriterOver(Stream stream) => new(stream, Utf8, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
}
