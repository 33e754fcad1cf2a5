namespace Workbench;

/// <summary>
/// Input that cannot be used, said so that the user can mend it: which source, where in it, what is wrong, what to do.
/// Front ends print it as it is and exit with 3.
/// </summary>
public sealed class InputException(string source, string problem, string wayOut, int? line = null)
    : Exception($"{source}{(line is null ? "" : $", line {line}")}: {problem} {wayOut}")
{
    /// <summary>The file or stream, as the user named it.</summary>
    public string SourceName { get; } = source;

    public int? Line { get; } = line;

    public string Problem { get; } = problem;

    public string WayOut { get; } = wayOut;
}
