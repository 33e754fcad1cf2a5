using System.Collections.Immutable;
using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.Divergences;
using Workbench.Lexicons;
using Workbench.Lexicons.Dictionaries;
using Workbench.Works;

namespace Workbench.App.Commands.Comparing;

/// <summary>The option that names the work's own terms and how they are to be rendered.</summary>
internal sealed class Glossary
{
    public Option<string> Option { get; } = new("--glossary")
    {
        Description = "The work's own terms: TBX, or lines of term TAB rendering; rendering. Where a version has none of them, a finding tells.",
        HelpName = "FILE",
    };

    /// <exception cref="InputException">The glossary cannot be read.</exception>
    public ImmutableArray<GlossaryTerm> Read(VerbRun run, Language original)
    {
        if (run.Value(Option) is not { } file)
        {
            return [];
        }

        var pairs = DictionaryReader.Read(file, name => SourceFiles.Read(run, name).Bytes).Pairs;
        var isTurned = original == Language.Russian && pairs.Count(p => IsCyrillic(p.Version)) > pairs.Count(p => IsCyrillic(p.Original));
        return [.. pairs.Select(p => isTurned ? new LexiconPair(p.Version, p.Original) : p)
            .GroupBy(p => p.Original, p => p.Version, StringComparer.Ordinal).Select(g => new GlossaryTerm(g.Key, [.. g.Distinct(StringComparer.Ordinal)]))];
    }

    private static bool IsCyrillic(string text) => text.Any(c => c is >= '\u0400' and <= '\u04FF');
}
