using System.Collections.Immutable;
using System.CommandLine;
using Workbench.Aligning;
using Workbench.Lexicons.Dictionaries;

namespace Workbench.App.Commands.Running;

/// <summary>The option that lends the aligner a dictionary of the user's own.</summary>
internal sealed class Dictionaries
{
    public Option<string[]> Option { get; } = new("--dictionary")
    {
        Description = "A dictionary to align with, beside the shipped one: dictd (.index or .dict.dz), hunalign .dic, TBX, or lines with a tab.",
        HelpName = "FILE",
    };

    /// <exception cref="InputException">A dictionary cannot be read.</exception>
    public AlignmentOptions Lend(VerbRun run, AlignmentOptions options) => options with
    {
        Dictionaries = run.Value(Option) is { } files
            ? [.. files.Select(file => DictionaryReader.Read(file, name => SourceFiles.Read(run, name).Bytes))]
            : ImmutableArray<Lexicons.Lexicon>.Empty,
    };
}
