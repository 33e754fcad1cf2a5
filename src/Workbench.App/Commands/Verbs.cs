using Workbench.App.Commands.Running;

namespace Workbench.App.Commands;

/// <summary>Every verb, in the order the help lists them.</summary>
internal static class Verbs
{
    public static IEnumerable<Verb> All() =>
    [
        new InitCommand(),
        new ImportCommand(),
        new AlignCommand(),
        new SegmentCommand(),
    ];
}
