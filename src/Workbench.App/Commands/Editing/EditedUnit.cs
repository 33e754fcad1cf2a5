using System.Text;
using Workbench.App.Commands.Running;
using Workbench.Segmenting;
using Workbench.Works;

namespace Workbench.App.Commands.Editing;

/// <summary>A unit with other words, in its place and of its kind.</summary>
internal static class EditedUnit
{
    public static Unit Of(Unit before, string words, Language language)
    {
        var folded = TextNormalization.Fold(words);
        return folded.Length == 0
            ? throw new UsageException("A unit cannot be empty. To leave a paragraph out, import the text anew with --replace.")
            : before.WithText(folded) with { Sentences = SentenceSplitter.Split(folded, language) };
    }

    public static string ReadWords(VerbRun run, string words) =>
        words == SourceFiles.StandardInput ? Encoding.UTF8.GetString(SourceFiles.Read(run, words).Bytes.Span) : words;
}
