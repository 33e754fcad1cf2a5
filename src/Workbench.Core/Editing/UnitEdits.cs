using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Editing;

/// <summary>Edits of the paragraphs of a text: links and notes go with them, and the file it was read from stays as it is.</summary>
public static class UnitEdits
{
    /// <summary>Makes two units of one at a caret. Both stay in the link, in which only the paragraph break is new.</summary>
    /// <param name="version">Null for the original.</param>
    /// <param name="caret">In UTF-16 units of the unit's text; within a word it stands for the word's start.</param>
    /// <exception cref="EditException">There are no words on one side of the caret.</exception>
    public static WorkEdit Split(AlignedWork work, int? version, UnitIndex unit, int caret)
    {
        var before = work.Text(version).Document[unit];
        var at = WordStart(before.Text, Math.Clamp(caret, 0, before.Text.Length));
        if (string.IsNullOrWhiteSpace(before.Text[..at]) || string.IsNullOrWhiteSpace(before.Text[at..]))
        {
            throw new EditException(EditRefusal.NothingToSplit);
        }

        var (first, second) = UnitParts.Cut(before, at);
        var after = Reshape(work, version, unit, 1, [first, second], keepsSentences: first.Sentences.Length + second.Sentences.Length == before.Sentences.Length);
        return new WorkEdit(work, after, $"split unit {unit} of {work.Text(version).Siglum}") { Goal = (version, unit) };
    }

    /// <summary>Puts a paragraph break before the sentence in which the caret stands.</summary>
    /// <exception cref="EditException">It is the first sentence of its paragraph.</exception>
    public static WorkEdit BreakBeforeSentence(AlignedWork work, int? version, UnitIndex unit, int caret)
    {
        var sentence = work.Text(version).Document[unit].Sentences.LastOrDefault(s => s.Start <= caret);
        return Split(work, version, unit, sentence.Start);
    }

    /// <summary>Makes one unit of a unit and the one before it in its text; links they were in become one.</summary>
    /// <exception cref="EditException">It is the first of its text.</exception>
    public static WorkEdit MergeWithPrevious(AlignedWork work, int? version, UnitIndex unit)
    {
        if (unit.Value == 0)
        {
            throw new EditException(EditRefusal.NoParagraphBefore);
        }

        var previous = new UnitIndex(unit.Value - 1);
        var tied = Tie(work, version, previous, unit);
        var document = work.Text(version).Document;
        var merged = UnitParts.Join(document[previous], document[unit]);
        var after = Reshape(tied, version, previous, 2, [merged], keepsSentences: merged.Sentences.Length == document[previous].Sentences.Length + document[unit].Sentences.Length);
        return new WorkEdit(work, after, $"merged units {previous} and {unit} of {work.Text(version).Siglum}") { Goal = (version, previous) };
    }

    /// <summary>Puts other words in a unit. Its links become stale and say why; none is lost.</summary>
    /// <exception cref="EditException">It reads so already.</exception>
    public static WorkEdit Rewrite(AlignedWork work, int? version, UnitIndex unit, Unit edited)
    {
        var text = work.Text(version);
        if (text.Document[unit].Text == edited.Text)
        {
            throw new EditException(EditRefusal.AlreadySo);
        }

        var after = WithUnits(work, version, text.Document.Units.SetItem(unit.Value, edited with { IsEdited = true }));
        foreach (var column in work.VersionsOf(version))
        {
            var link = work.Versions[column].Alignment.Links.First(l => (version is null ? l.Original : l.Version).Contains(unit));
            after = after.Mark(column, [link], l => Staleness.MakeStale(l, $"unit {unit} of '{text.Siglum}' changed"));
        }

        return new WorkEdit(work, after, $"unit {unit} of {text.Siglum}") { Goal = (version, unit) };
    }

    private static int WordStart(string text, int caret)
    {
        while (caret > 0 && caret < text.Length && !char.IsWhiteSpace(text[caret]) && !char.IsWhiteSpace(text[caret - 1]))
        {
            caret--;
        }

        return caret;
    }

    /// <summary>Units that become one unit must be in one link, in every version.</summary>
    private static AlignedWork Tie(AlignedWork work, int? version, UnitIndex first, UnitIndex second)
    {
        foreach (var column in work.VersionsOf(version))
        {
            Link[] links = [.. work.Versions[column].Alignment.Links.Where(l => (version is null ? l.Original : l.Version) is var side && (side.Contains(first) || side.Contains(second)))];
            if (links.Length == 2)
            {
                work = work.Replace(column, links, [Doubt.Said(links[0].Original.And(links[1].Original), links[0].Version.And(links[1].Version))]);
            }
        }

        return work;
    }

    /// <summary>Puts units in the place of others that follow each other and are in one link; all later ones move up or down.</summary>
    private static AlignedWork Reshape(AlignedWork work, int? version, UnitIndex first, int count, ImmutableArray<Unit> units, bool keepsSentences)
    {
        var shift = new UnitShift(first.Value, count, units.Length);
        var old = work.Text(version).Document.Units;
        var (headed, tailed) = (old[..first.Value], old[(first.Value + count)..]);
        var versions = work.Versions;
        foreach (var column in work.VersionsOf(version))
        {
            var alignment = versions[column].Alignment;
            var links = alignment.Links.Select(link => shift.Apply(link, version is null, keepsSentences));
            var (originals, there) = version is null ? (alignment.OriginalCount + shift.Growth, alignment.VersionCount) : (alignment.OriginalCount, alignment.VersionCount + shift.Growth);
            versions = versions.SetItem(column, versions[column] with { Alignment = new Alignment(originals, there, links) });
        }

        ImmutableArray<Unit> all = [.. headed.Concat(units).Concat(tailed).Select(shift.Apply)];
        return WithUnits(work, version, all, versions);
    }

    private static AlignedWork WithUnits(AlignedWork work, int? version, ImmutableArray<Unit> units, ImmutableArray<AlignedVersion>? versions = null)
    {
        var text = work.Text(version);
        var now = text with { Document = text.Document with { Units = units } };
        var all = versions ?? work.Versions;
        return version is { } column
            ? new AlignedWork(work.Work, work.Original, all.SetItem(column, all[column] with { Text = now }))
            : new AlignedWork(work.Work, now, all);
    }
}
