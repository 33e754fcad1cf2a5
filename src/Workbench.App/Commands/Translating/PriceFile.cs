using Workbench.Translating;

namespace Workbench.App.Commands.Translating;

/// <summary>The prices in force in a workspace: of its file <c>prices.json</c>, where there is one.</summary>
internal static class PriceFile
{
    public const string FileName = "prices.json";

    /// <exception cref="InputException">The file cannot be read, or is no table of prices.</exception>
    public static PriceTable Read(string workspaceFolder)
    {
        var path = Path.Combine(workspaceFolder, FileName);
        try
        {
            return File.Exists(path) ? PriceTable.Parse(FileName, File.ReadAllText(path)) : PriceTable.BuiltIn;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, $"the file cannot be read ({refused.Message}).", "Give yourself the right to read it.");
        }
    }
}
