using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Sharing;

/// <summary>A pack as files of plain text made for git: the same work gives the same bytes, a link is a line, a flag is a line.</summary>
public static class PackFiles
{
    public const string Head = "pack.json";
    public const string Flags = "flags.jsonl";
    public const string Glossary = "glossary.jsonl";
    public const string Attributes = ".gitattributes";

    private const string Links = ".links";

    /// <summary>The files by their names: nothing in them is a sentence of the texts.</summary>
    public static ImmutableSortedDictionary<string, string> Write(AlignedWork work, IReadOnlyCollection<Flag> flags, IReadOnlyCollection<GlossaryTerm>? terms = null)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        files[Head] = PackHead.Write(work.Work, work.Versions.Select(version => version.Text).Prepend(work.Original).Select(text => new PackedText(text.Description, text.Document.Units.Length)));
        foreach (var version in work.Versions)
        {
            files[$"{version.Text.Siglum}{Links}"] = LinkLines.Write([.. version.Alignment.Links.Select(link => Packed(work.Original.Document, version.Text.Document, link))]);
        }

        if (flags.Count > 0)
        {
            files[Flags] = FlagLines.Write(flags);
        }

        if (terms is { Count: > 0 })
        {
            files[Glossary] = TermLines.Write(terms);
        }

        files[Attributes] = $"# Merged link by link and flag by flag; 'workbench merge --install' tells git how.\n* text eol=lf\n*{Links} merge=workbench\n{Flags} merge=workbench\n{Glossary} merge=workbench\n";
        return files.ToImmutable();
    }

    /// <param name="folder">How the folder is called, for messages.</param>
    /// <exception cref="InputException">A file is missing, or is none that <see cref="Write"/> makes.</exception>
    public static Pack Read(string folder, IReadOnlyDictionary<string, string> files)
    {
        var (work, texts) = PackHead.Read($"{folder}/{Head}", files.GetValueOrDefault(Head) ?? throw new InputException(folder, $"There is no {Head} in it.", "Name the folder of one work, such as alignments/WORK."));
        var links = texts.Skip(1).Select(text => text.Description.Siglum).Where(siglum => files.ContainsKey(siglum + Links))
            .ToImmutableSortedDictionary(siglum => siglum, siglum => LinkLines.Read($"{folder}/{siglum}{Links}", files[siglum + Links]), StringComparer.Ordinal);
        return new Pack(
            work,
            texts,
            links,
            files.TryGetValue(Flags, out var flags) ? FlagLines.Read($"{folder}/{Flags}", work.Id, flags) : [],
            files.TryGetValue(Glossary, out var terms) ? TermLines.Read($"{folder}/{Glossary}", terms) : []);
    }

    private static PackedLink Packed(Document original, Document version, Link link) => new(
        link with { Evidence = null, StaleReason = null },
        [.. link.Original.Select(unit => UnitHash.Of(original[unit]))],
        [.. link.Version.Select(unit => UnitHash.Of(version[unit]))]);
}
