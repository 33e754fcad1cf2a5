namespace Workbench.App.Terminal;

/// <summary>Where the result of a verb goes: standard output, or a file that is written whole or not at all.</summary>
/// <param name="path">Null for standard output.</param>
internal sealed class ResultTarget(ConsoleStreams streams, string? path, bool colourless)
{
    /// <summary>Whether a person reads it at once.</summary>
    public bool IsTerminal => path is null && streams.OutputIsTerminal;

    public string? Path => path;

    /// <exception cref="InputException">It cannot be written there.</exception>
    public void Write(Action<Stream> write)
    {
        if (path is not null)
        {
            WholeFile.Write(path, write);
            return;
        }

        try
        {
            write(streams.Output);
            streams.Output.Flush();
        }
        catch (IOException refused)
        {
            throw new InputException("standard output", $"It cannot be written ({refused.Message}).", "Make room where it leads to, or name a file with --output.");
        }
    }

    public void WriteText(Action<TextWriter> write) => Write(stream =>
    {
        using var writer = ConsoleStreams.WriterOver(stream);
        write(writer);
    });

    public void WriteLine(string line) => WriteText(writer => writer.WriteLine(TerminalText.Clean(line)));

    public void WriteLines(IEnumerable<string> lines) => WriteText(writer =>
    {
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    });

    /// <summary>For people: tables and colours, the latter on a terminal alone.</summary>
    public void Draw(Action<Screen> draw) => WriteText(writer =>
    {
        var colours = IsTerminal && !colourless;
        TextWriter target = colours ? writer : new TrimmingWriter(writer);
        draw(new Screen(Screen.ConsoleOver(target, streams.Width, colours), colours));
    });
}
