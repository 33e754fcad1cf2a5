using Workbench.App.Commands.Running;

namespace Workbench.App.Terminal;

/// <summary>What is said to the person at the terminal, on standard error.</summary>
internal sealed class Messages(TextWriter error, Verbosity verbosity, bool colours)
{
    public Verbosity Verbosity => verbosity;

    public void Fail(string message) => error.WriteLine($"{Coloured("31;1", "error:")} {TerminalText.Clean(message)}");

    public void Warn(string message) => Write(Verbosity.Minimal, $"{Coloured("33;1", "warning:")} {TerminalText.Clean(message)}");

    public void Say(string message) => Write(Verbosity.Normal, TerminalText.Clean(message));

    public void Detail(string message) => Write(Verbosity.Detailed, Coloured("2", TerminalText.Clean(message)));

    private void Write(Verbosity least, string line)
    {
        if (verbosity >= least)
        {
            error.WriteLine(line);
        }
    }

    private string Coloured(string code, string text) => colours ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
