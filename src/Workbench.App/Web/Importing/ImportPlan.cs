using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Workbench.App.Web.Jobs;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Web.Importing;

/// <summary>What becomes of the files of a draft: one work with its texts, aligned.</summary>
/// <param name="IsKnown">Whether the workspace has the work already.</param>
internal sealed record ImportPlan(string WorkId, string? Title, bool IsKnown, ImmutableArray<FilePlan> Files)
{
    private const int LongestName = 40;

    /// <summary>A first guess: the one text in Russian is the original, or else the first file; labels come from the names of the files.</summary>
    /// <param name="works">The names that works have already; the guess is another one.</param>
    public static ImportPlan Guess(ImportDraft draft, IReadOnlyList<FileReading> readings, IEnumerable<string> works)
    {
        var russian = readings.Select((reading, at) => (reading, at)).Where(file => file.reading.Text?.Document.Language == Language.Russian).Select(file => file.at).ToList();
        var original = russian is [var only] ? only : 0;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<FilePlan> files =
        [
            .. draft.Files.Select((file, at) => new FilePlan(file, at == original && readings[at].Bitext is null, Unique(NameFrom(Path.GetFileNameWithoutExtension(file.Name)), taken))
            {
                Translator = readings[at].Text?.Reports[0].Translator,
            }),
        ];
        var title = readings[original].Text?.Reports[0].Title;
        return new ImportPlan(FreeName(title ?? Path.GetFileNameWithoutExtension(draft.Files[original].Name), works), title, IsKnown: false, files);
    }

    /// <summary>What stands in the way of it; null when nothing does.</summary>
    public ImportProblem? Problem(Workspace workspace, IReadOnlyList<FileReading> readings)
    {
        var texts = workspace.Texts(WorkId);
        var sigla = Files.Where(file => !file.IsOriginal && readings[file.File.Number].Bitext is null).Select(file => file.Siglum).Concat(texts.Select(text => text.Siglum)).ToList();
        return readings.Any(reading => reading.Problem is not null) ? ImportProblem.Unread
            : readings.Any(reading => reading.Text is { Document.Language.IsKnown: false }) ? ImportProblem.LanguageNeeded
            : !IsName(WorkId) ? ImportProblem.WorkName
            : !IsKnown && workspace.FindWork(WorkId) is not null ? ImportProblem.WorkTaken
            : Files.Count(file => file.IsOriginal) > 1 || (Files.Any(file => file.IsOriginal) && texts.Any(text => text.Role == TextRole.Original)) ? ImportProblem.TwoOriginals
            : sigla.Any(siglum => !IsName(siglum)) ? ImportProblem.LabelName
            : sigla.Distinct(StringComparer.Ordinal).Count() < sigla.Count ? ImportProblem.LabelTwice
            : HasTwins(texts, readings) ? ImportProblem.SameFile
            : null;
    }

    private static bool HasTwins(IReadOnlyList<TextDescription> texts, IReadOnlyList<FileReading> readings)
    {
        var sent = readings.Select(reading => reading.Text?.Hash).OfType<ContentHash>().ToList();
        return sent.Distinct().Count() < sent.Count || texts.Any(text => text.SourceHash is { } hash && sent.Contains(hash));
    }

    public JobOrder Order(string who, IReadOnlyList<FileReading> readings, Action over)
    {
        var imports = Files.OrderByDescending(file => file.IsOriginal).Select(file => Words(file, readings[file.File.Number].Bitext is not null)).ToImmutableArray();
        var isPair = Files.Any(file => !file.IsOriginal && readings[file.File.Number].Bitext is null);
        ImmutableArray<string> align = ["align", WorkId];
        return new JobOrder(JobKind.Import, WorkId, who, isPair ? imports.Add(align) : imports) { Over = over };
    }

    /// <summary>Whether it may name a work or a version; it can then be taken for no option of a verb.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= 64 && char.IsLetterOrDigit(name, 0) && name.EnumerateRunes().All(IsOfName);

    /// <summary>A name made from words that no work has yet.</summary>
    public static string FreeName(string words, IEnumerable<string> works) => Unique(NameFrom(words), new HashSet<string>(works, StringComparer.Ordinal));

    private static string NameFrom(string words)
    {
        var name = new StringBuilder();
        foreach (var rune in words.Normalize(NormalizationForm.FormC).EnumerateRunes().Take(LongestName))
        {
            name.Append(IsOfName(rune) ? Rune.ToLowerInvariant(rune).ToString() : name.Length > 0 && name[^1] != '-' ? "-" : "");
        }

        var trimmed = name.ToString().Replace(".-", "-", StringComparison.Ordinal).Trim('-', '_', '.');
        return trimmed.Length == 0 ? "text" : trimmed;
    }

    private static bool IsOfName(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.';

    private static string Unique(string name, HashSet<string> taken)
    {
        for (var number = 1; ; number++)
        {
            var unique = number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            if (taken.Add(unique))
            {
                return unique;
            }
        }
    }

    // A value is tied to its option by '=', so that none of them can be an option itself.
    private ImmutableArray<string> Words(FilePlan plan, bool isBitext)
    {
        string?[] words =
        [
            "import", plan.File.Path, $"--work={WorkId}",
            isBitext ? null : plan.IsOriginal ? "--original" : $"--siglum={plan.Siglum}",
            !isBitext && plan.IsOriginal && Title is { Length: > 0 } title ? $"--title={title}" : null,
            plan.Language is { } language ? $"--language={language}" : null,
            plan.Encoding is { } encoding ? $"--encoding={encoding}" : null,
            isBitext ? null : $"--clean={plan.Cleaning}",
            plan is { IsOriginal: false, Translator: { Length: > 0 } translator } ? $"--translator={translator}" : null,
            plan.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"--year={year}") : null,
        ];
        return [.. words.OfType<string>()];
    }
}
