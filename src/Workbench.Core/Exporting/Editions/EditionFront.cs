using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>The title page of an edition, and what libraries ask of it.</summary>
/// <param name="Id">A UUID that follows from the texts, the layout and the choices: the same edition has the same.</param>
/// <param name="Titles">In the language of each text; at least one.</param>
/// <param name="Credits">One line a text: who wrote or translated it, when, and what its rights are.</param>
/// <param name="Note">The paragraphs of the editor's note.</param>
internal sealed record EditionFront(
    Guid Id, ImmutableArray<(Language Language, string Title)> Titles, (Language Language, string Name)? Author, ImmutableArray<EditionCredit> Credits, ImmutableArray<string> Note)
{
    public string Title => Titles[0].Title;

    public ImmutableArray<string> Translators => [.. Credits.Select(c => c.Text.Text.Description).Where(d => d.Role == TextRole.Version).Select(d => d.Translator).OfType<string>().Distinct(StringComparer.Ordinal)];

    public static EditionFront Of(AlignedWork work, ImmutableArray<EditionText> texts, EditionOptions options, EditionPhrases phrases)
    {
        var original = work.Original;
        var titles = texts.Select(t => (t.Language, Title: t.Text.Description.Title ?? (t.IsOriginal ? work.Work.Title : null)))
            .Where(t => t.Title is { Length: > 0 }).Select(t => (t.Language, t.Title!)).DistinctBy(t => t.Item2, StringComparer.Ordinal).ToList();
        if (titles.Count == 0)
        {
            titles.Add((original.Language, work.Work.Label));
        }

        var author = work.Work.Author ?? original.Description.Author;
        return new EditionFront(
            IdOf(work, texts, options),
            [.. titles],
            author is { Length: > 0 } ? (original.Language, author) : null,
            [.. texts.Select(text => EditionCredit.Of(text, phrases))],
            [.. options.Note.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
    }

    /// <summary>A UUID of version 8 (RFC 9562, section 5.8) from a hash.</summary>
    private static Guid IdOf(AlignedWork work, ImmutableArray<EditionText> texts, EditionOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in texts.SelectMany(t => t.Document.Units.Select(u => u.Text).Prepend(t.Text.Siglum)).Prepend(work.Work.Id)
            .Append(options.Layout.ToString()).Append(options.Interface.Tag).Append(options.IsConfirmedOnly.ToString()).Append(options.Note)
            .Append(options.Modified.ToString("O", CultureInfo.InvariantCulture)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        var bytes = hash.GetHashAndReset().AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
