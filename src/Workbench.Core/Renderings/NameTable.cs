using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Renderings;

/// <summary>
/// The names of a work: every name of the original with its forms, and how each version writes it. A word of a version is taken for the name
/// when it spells it, in whatever romanisation (Сергеевна, Sergeyevna); where a version has no such word, the name that stands where this one
/// does and hardly elsewhere is taken for it (Лондон, London; Hélène for Елена).
/// </summary>
public static class NameTable
{
    /// <summary>The most frequent name first.</summary>
    public static ImmutableArray<NameEntry> Of(AlignedWork work, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        var names = NameGroups.Of(CapitalWords.Of(work.Original.Document, work.Rows.Select(row => row.Original)), work.Original.Language);
        var versions = new List<ImmutableArray<NameInVersion>>();
        for (var version = 0; version < work.Versions.Length; version++)
        {
            cancel.ThrowIfCancellationRequested();
            versions.Add(VersionNames.Of(names, work, version));
        }

        return [.. names
            .Select((name, n) => new NameEntry(name.Key, name.Forms[0].Text, name.Forms, name.Rows, [.. versions.Select(version => version[n])]))
            .OrderByDescending(name => name.Count).ThenBy(name => name.Name, StringComparer.Ordinal)];
    }
}
