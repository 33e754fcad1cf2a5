using System.Collections.Immutable;
using System.Globalization;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Importing.Bitexts;
using Workbench.Segmenting;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Importing.Pairs;

/// <summary>Keeps a bitext in a workspace, original, versions and links, or shows what it holds.</summary>
internal sealed class BitextImport(VerbRun run, string fileNames, BitextResult bitext)
{
    public void WarnOf()
    {
        foreach (var warning in bitext.Report.Warnings)
        {
            run.Messages.Warn($"{fileNames}{(warning.Line is { } line ? $", line {line}" : "")}: {warning.Message}");
        }
    }

    public void Show(bool asLines)
    {
        if (asLines)
        {
            run.Results.WriteText(writer =>
            {
                foreach (var version in bitext.Versions)
                {
                    PairLines.Write(writer, bitext.Original, version);
                }
            });
            return;
        }

        run.Results.Draw(Draw);
    }

    /// <param name="siglum">The label for the only version; null to take the file's.</param>
    /// <param name="about">What the user says of the version.</param>
    /// <param name="replaces">Whether texts that the work has already give way to those of the file.</param>
    /// <exception cref="InputException">The work has another original, or has the version already.</exception>
    public void Keep(string work, string? siglum, TextDescription about, bool replaces)
    {
        if (siglum is not null && bitext.Versions.Length > 1)
        {
            throw new UsageException($"The file holds {bitext.Versions.Length} versions ({string.Join(", ", bitext.Versions.Select(version => version.Siglum))}): leave --siglum out, they are named so.");
        }

        using var workspace = run.OpenWorkspace();
        RefuseTaken(workspace, work, replaces ? [] : [.. bitext.Versions.Select(version => siglum ?? version.Siglum)]);
        var known = workspace.Texts(work).Where(_ => replaces).ToDictionary(text => text.Siglum, StringComparer.Ordinal);
        LinkedVersion[] versions =
        [
            .. bitext.Versions.Select(version => new LinkedVersion(
                new WorkText(Describe(about, known.GetValueOrDefault(siglum ?? version.Siglum), ToldOf(version.Siglum, TextRole.Version, version.Document.Language) with { Siglum = siglum ?? version.Siglum }), Segmented(version.Document)),
                version.Alignment)),
        ];
        var flags = Flags(work, siglum);
        var operation = known.Count > 0
            ? Replaced(workspace, work, about, versions, flags)
            : workspace.AddBitext(new Work(work, about.Title ?? bitext.Report.Title, about.Author ?? bitext.Report.Author), NewOriginal(workspace, work, about), versions, BareNames, flags);
        run.Results.Draw(screen =>
        {
            Draw(screen);
            screen.Entry("kept as", $"{work}: original and {string.Join(", ", bitext.Versions.Select(version => siglum ?? version.Siglum))}", $" in {workspace.Folder}, operation {operation.Number}");
        });
    }

    /// <param name="siglum">The user's label for the only version; null for the file's.</param>
    private ImmutableArray<Flag> Flags(string work, string? siglum)
    {
        var flags = FlagBinder.Bind(bitext.Flags, work, bitext.Original, bitext.Versions.ToDictionary(version => version.Siglum, version => version.Document, StringComparer.Ordinal), out var lost);
        if (lost > 0)
        {
            run.Messages.Warn($"{Counts.Of(lost, "flag")} left out: what they stand on is not in the file as it was.");
        }

        return siglum is null ? flags : [.. flags.Select(flag => flag.Anchor.Siglum is null ? flag : flag with { Anchor = flag.Anchor with { Siglum = siglum } })];
    }

    private string BareNames => string.Join(", ", fileNames.Split(", ").Select(Path.GetFileName));

    private Operation Replaced(Workspace workspace, string work, TextDescription about, LinkedVersion[] versions, ImmutableArray<Flag> flags)
    {
        var original = workspace.FindOriginal(work);
        var ours = Segmented(bitext.Original);
        var isSame = original is not null && original.Document.Units.Select(unit => unit.Hash).SequenceEqual(ours.Units.Select(unit => unit.Hash));
        var replaced = isSame ? null
            : original is null ? NewOriginal(workspace, work, about)
            : new WorkText(original.Description with { SourceName = Path.GetFileName(fileNames), SourceHash = bitext.Report.SourceHash, Reading = null }, ours);
        var (operation, kept) = workspace.ReplaceBitext(work, replaced, versions, BareNames, flags);
        if (kept.Count > 0)
        {
            run.Messages.Warn($"{string.Join(", ", kept)}: a person confirmed or made links that the file does not have, so the links stay as they were, stale where units changed.");
        }

        return operation;
    }

    private void Draw(Screen screen)
    {
        screen.MarkupLine($"[bold]{Screen.Escape(fileNames)}[/]");
        screen.Entry("read as", $"{bitext.Report.EncodingName} ({bitext.Report.EncodingBasis}), {bitext.Report.Format}");
        screen.Entry("proof", bitext.Report.ProofLine);
        screen.Entry("original", $"{bitext.Original.Units.Length} units, language {bitext.Original.Language}");
        if (!bitext.Flags.IsEmpty)
        {
            screen.Entry("flags", bitext.Flags.Length.ToString(CultureInfo.CurrentCulture));
        }

        foreach (var version in bitext.Versions)
        {
            screen.Entry("version", $"{version.Siglum}: {version.Document.Units.Length} units, language {version.Document.Language}; links {LinkShapes.Describe([version.Alignment])}");
        }
    }

    private void RefuseTaken(Workspace workspace, string work, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (workspace.Texts(work).FirstOrDefault(text => string.Equals(text.Siglum, name, StringComparison.Ordinal)) is { } taken)
            {
                throw new InputException(fileNames, $"The work '{work}' has a text '{name}' already{(taken.SourceHash == bitext.Report.SourceHash ? ", from this very file" : "")}.", "Choose another --siglum or another work, or say --replace.");
            }
        }
    }

    /// <returns>Null when the work has it already.</returns>
    private WorkText? NewOriginal(Workspace workspace, string work, TextDescription about)
    {
        var document = Segmented(bitext.Original);
        if (workspace.FindOriginal(work) is { } kept)
        {
            RequireSame(work, kept.Document.Units, document.Units);
            return null;
        }

        var told = ToldOf(bitext.OriginalSiglum ?? "original", TextRole.Original, document.Language);
        return new WorkText(Describe(about with { Translator = null, Year = null }, null, told) with { Title = about.Title ?? told.Title, Translator = null }, document);
    }

    private void RequireSame(string work, ImmutableArray<Unit> kept, ImmutableArray<Unit> ours)
    {
        var same = kept.Zip(ours).Count(pair => pair.First.Hash == pair.Second.Hash);
        if (kept.Length != ours.Length || same != ours.Length)
        {
            throw new InputException(
                fileNames,
                $"The work '{work}' has its original already, with {kept.Length} units; the file's has {ours.Length}, of which {same} are the same.",
                "Import the file into a work of its own.");
        }
    }

    private TextDescription ToldOf(string siglum, TextRole role, Language language) =>
        bitext.Told.FirstOrDefault(text => string.Equals(text.Siglum, siglum, StringComparison.Ordinal)) ?? new TextDescription(siglum, role, language);

    /// <summary>What the user says of a text, else, of a text that is replaced, what was known, else what the file tells.</summary>
    private TextDescription Describe(TextDescription about, TextDescription? known, TextDescription told) => told with
    {
        Author = about.Author ?? known?.Author ?? told.Author,
        Translator = about.Translator ?? known?.Translator ?? told.Translator,
        Year = about.Year ?? known?.Year ?? told.Year,
        Rights = about.Rights ?? known?.Rights ?? told.Rights,
        Title = known?.Title ?? told.Title,
        SourceName = Path.GetFileName(fileNames),
        SourceHash = bitext.Report.SourceHash,
    };

    // Sentences that the file marks are those its links speak of.
    private static Document Segmented(Document document) =>
        document.Units.Any(unit => !unit.Sentences.IsEmpty) ? document : DocumentSegmenter.Segment(document);
}
