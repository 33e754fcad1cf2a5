namespace Workbench.Lexicons.Dictionaries;

/// <summary>The two files of a dictd dictionary.</summary>
internal sealed record DictdFiles(string Index, string Data)
{
    private static readonly string[] DataEndings = [".dict.dz", ".dict"];

    /// <summary>Both files, from the name of one; null when it is no dictd file. An index belongs to the packed data.</summary>
    public static DictdFiles? Of(string name)
    {
        if (name.EndsWith(".index", StringComparison.OrdinalIgnoreCase))
        {
            return new DictdFiles(name, name[..^".index".Length] + DataEndings[0]);
        }

        return DataEndings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } ending
            ? new DictdFiles(name[..^ending.Length] + ".index", name)
            : null;
    }
}
