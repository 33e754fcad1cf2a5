using Workbench.App.Commands.Importing.Tools;
using Workbench.App.Commands.Running;

namespace Workbench.App.Commands.Exporting;

/// <summary>Prints a page to PDF through a browser of the machine, without its windows and without the network.</summary>
internal sealed class BrowserPrinter
{
    public const string Variable = "WORKBENCH_BROWSER";

    private const int LargestPage = 1 << 30;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge", "chrome", "msedge"];
    private static readonly string[] WindowsPlaces = [@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe", @"Chromium\Application\chrome.exe"];
    private static readonly string[] MacPlaces = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

    private readonly string program;

    private static readonly string[] WindowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];

    private BrowserPrinter(string program) => this.program = program;

    /// <exception cref="InputException">The machine has no such browser.</exception>
    public static BrowserPrinter Find(AppEnvironment environment)
    {
        if (environment.Value(Variable) is { } named)
        {
            return File.Exists(named) ? new BrowserPrinter(named) : throw new InputException(named, $"{Variable} names a browser that is not there.", "Correct the variable, or unset it.");
        }

        var folders = (environment.Value("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var extension = OperatingSystem.IsWindows() ? ".exe" : "";
        var known = Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + extension)))
            .Concat(WindowsFolders.Select(environment.Value).OfType<string>().SelectMany(folder => WindowsPlaces.Select(place => Path.Combine(folder, place))))
            .Concat(OperatingSystem.IsMacOS() ? MacPlaces : []);
        return known.FirstOrDefault(File.Exists) is { } found
            ? new BrowserPrinter(found)
            : throw new InputException("pdf", "A PDF is printed by a browser, and this machine has neither Chromium, Chrome nor Edge.", $"Install one, set {Variable} to its path, or export html and print that.");
    }

    /// <exception cref="InputException">The browser printed nothing.</exception>
    public byte[] Print(Action<Stream> writePage)
    {
        using var tool = new ToolRun();
        using (var page = File.Create(tool.PathOf("edition.html")))
        {
            writePage(page);
        }

        var (code, said) = Run(tool);
        var pdf = new FileInfo(tool.PathOf("edition.pdf"));
        return code == 0 && pdf is { Exists: true, Length: > 0 and < LargestPage }
            ? File.ReadAllBytes(pdf.FullName)
            : throw new InputException(program, $"The browser printed nothing (exit code {code}{(said.Length == 0 ? "" : $": {said[..Math.Min(200, said.Length)]}")}).", $"Try another one: set {Variable} to its path.");
    }

    private (int Code, string Said) Run(ToolRun tool)
    {
        try
        {
            return tool.Run(program, Patience, Arguments(tool)) ?? throw new InputException(program, "It cannot be started.", $"Set {Variable} to the path of a browser that can.");
        }
        catch (TimeoutException late)
        {
            throw new InputException(program, late.Message, "Export fewer rows, or html, and print that.");
        }
    }

    private static IEnumerable<string> Arguments(ToolRun tool)
    {
        string[] common =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
            "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
            $"--user-data-dir={tool.PathOf("profile")}", $"--print-to-pdf={tool.PathOf("edition.pdf")}",
        ];

        // The browser's own sandbox does not start under an administrator of Linux; the page is ours and has nothing from elsewhere.
        return [.. common, .. OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? (string[])["--no-sandbox"] : [], new Uri(tool.PathOf("edition.html")).AbsoluteUri];
    }
}
