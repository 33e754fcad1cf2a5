using System.Collections.Immutable;
using Workbench.App.Terminal;
using Workbench.Importing;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Importing;

/// <summary>What people made of units since their text was read: a new reading leaves it alone.</summary>
internal static class HandEdits
{
    private const int Named = 10;

    /// <summary>A new reading with what people made of the old one; null where the source of that is not kept, so that nobody knows.</summary>
    public static MergedReading? Merge(Workspace workspace, string work, TextDescription known, ImportSource anew)
    {
        if (known is not { Reading: { } reading, SourceHash: { } hash } || workspace.FindText(work, known.Siglum) is not { } stored)
        {
            return null;
        }

        var isSameSource = hash == anew.Hash;
        IReadOnlyList<KeptFile>? kept = isSameSource ? anew.KeptFiles : KeptFiles(workspace, hash);
        if (kept is null)
        {
            return null;
        }

        var read = Read(kept, known, Reading.Parse(reading));
        return MergedReading.Of(read.Document, stored.Document, anew.Document, isSameSource);
    }

    /// <summary>The units that people edited whose words a new reading does not have.</summary>
    public static ImmutableArray<UnitIndex> Missing(Workspace workspace, string work, TextDescription known, ImportSource anew)
    {
        var words = anew.Document.Units.Select(unit => unit.Hash).ToHashSet();
        var units = workspace.FindText(work, known.Siglum)?.Document.Units ?? [];
        return [.. Enumerable.Range(0, units.Length).Where(unit => units[unit].IsEdited && !words.Contains(units[unit].Hash)).Select(unit => new UnitIndex(unit))];
    }

    /// <summary>A text's source as it is read in a certain way.</summary>
    public static ImportSource Read(IReadOnlyList<KeptFile> files, TextDescription text, ImportOptions options) =>
        ImportSource.Of([.. files.Select(file => new SourceFile(file.Name, file.Bytes))], options with { Language = options.Language ?? text.Language });

    /// <summary>How many stay as people left them, for the end of a sentence; nothing when none do.</summary>
    public static string Kept(MergedReading merged) =>
        merged.Kept.IsEmpty ? "" : $"; {Stay(merged)}";

    public static string Stay(MergedReading merged) =>
        $"{Counts.Of(merged.Kept.Length, "unit")} edited by hand {(merged.Kept.Length == 1 ? "stays as it is" : "stay as they are")} ({List(merged.Kept)})";

    public static string List(ImmutableArray<UnitIndex> units) =>
        $"{string.Join(", ", units.Take(Named))}{(units.Length > Named ? ", …" : "")}";

    private static IReadOnlyList<KeptFile>? KeptFiles(Workspace workspace, ContentHash hash)
    {
        try
        {
            return workspace.FindSource(hash);
        }
        catch (StoreDamagedException)
        {
            return null;
        }
    }
}
