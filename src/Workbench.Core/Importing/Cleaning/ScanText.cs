using Workbench.Importing.Cleaning.Plain;
using Workbench.Importing.Encodings;

namespace Workbench.Importing.Cleaning;

/// <summary>A source under repair: its lines as the rules so far read them, its pages and its words.</summary>
internal sealed class ScanText(SourceFile file, DecodedText decoded, UnitLayout layout)
{
    private readonly TextEncoding encoding = decoded.Encoding;
    private readonly int length = decoded.Text.Length;
    private string? source = decoded.Text;
    private List<Patch> patches = [];
    private List<ScanLine>? lines;
    private List<ScanLine>? written;
    private List<int>? body;
    private Vocabulary? words;
    private CleanedText? cleaned;

    /// <summary>The source as decoded; where memory is short it is decoded when asked for.</summary>
    public string Source => source ??= StrictDecoding.Decode(file, encoding);

    /// <summary>In the order of the source.</summary>
    public IReadOnlyList<Patch> Patches => patches;

    /// <summary>Where pages start, when the text has page numbers.</summary>
    public Pagination Pages { get; private set; } = Pagination.None;

    public void Paginate(Pagination pages) => (Pages, cleaned) = (pages, null);

    /// <summary>All lines of the source, blank and removed ones too.</summary>
    public List<ScanLine> Lines => lines ??= ScanLines.Of(Source, patches);

    /// <summary>The lines that are not blank.</summary>
    public List<ScanLine> Written => written ??= [.. Lines.Where(line => !line.IsBlank)];

    /// <summary>The lines of the running text, as indexes of <see cref="Written"/>: without the notes at the foot of pages.</summary>
    public List<int> Body => body ??= BodyOf(Written);

    /// <summary>The words of the text, counted when first asked for.</summary>
    public Vocabulary Words => words ??= Vocabulary.Of(Lines);

    /// <summary>The blocks that a text without pages will be read in.</summary>
    public PlainBlocks Blocks => Cleaned.Blocks(layout);

    /// <summary>The source with the patches so far.</summary>
    public CleanedText Cleaned => cleaned ??= Repaired();

    /// <summary>The patches that do not touch a place repaired already: what an earlier rule took out is no matter for a later one.</summary>
    public List<Patch> Untaken(IEnumerable<Patch> found)
    {
        var free = new List<Patch>();
        var end = 0;
        foreach (var patch in found.OrderBy(patch => patch.Start).ThenBy(patch => Math.Sign(patch.Length)))
        {
            var at = FirstEndingAfter(patch.Start);
            var taken = at < patches.Count && patches[at].Start < Math.Max(patch.End, patch.Start) && patches[at].Length > 0;
            if (patch.Start >= end && !taken)
            {
                free.Add(patch);
                end = patch.End;
            }
        }

        return free;
    }

    /// <param name="found">Of places not touched yet.</param>
    public void Apply(IReadOnlyList<Patch> found)
    {
        if (found.Count > 0)
        {
            patches = [.. patches.Concat(found).OrderBy(patch => patch.Start).ThenBy(patch => Math.Sign(patch.Length))];
            (lines, written, body, cleaned) = (null, null, null, null);
        }
    }

    /// <summary>The stretches between two places that no patch has touched; patches may only be made of such.</summary>
    public IEnumerable<(int Start, int Length)> Untouched(int start, int end)
    {
        var at = FirstEndingAfter(start);
        for (; at < patches.Count && patches[at].Start < end; at++)
        {
            if (patches[at].Start > start)
            {
                yield return (start, patches[at].Start - start);
            }

            start = Math.Max(start, patches[at].End);
        }

        if (start < end)
        {
            yield return (start, end - start);
        }
    }

    /// <summary>The white space between a line of the running text and the next, a note at the foot between them left out.</summary>
    public IEnumerable<(int Start, int Length)> Gap(int bodyLine)
    {
        var (before, after) = (Body[bodyLine], Body[bodyLine + 1]);
        return after == before + 1
            ? Untouched(Written[before].Last, Written[after].First)
            : Untouched(Written[before].Last, Written[before + 1].First).Concat(Untouched(Written[after - 1].Last, Written[after].First));
    }

    private CleanedText Repaired()
    {
        if (patches.Count == 0)
        {
            return new CleanedText(Source, new PatchMap([]), Pages);
        }

        // Of a long text there is never more than one copy: the repaired one is read out of the file.
        source = LongTexts.IsLong(length) ? null : source;
        LongTexts.Forget(length);
        var map = new PatchMap(patches);
        return new CleanedText(new RepairedSource(file, encoding, map, Pages).Text(length), map, Pages);
    }

    private static List<int> BodyOf(List<ScanLine> written)
    {
        var body = new List<int>(written.Count);
        var inNote = false;
        for (var i = 0; i < written.Count; i++)
        {
            inNote |= written[i].Text[0] == Mark.Footnote;
            if (!inNote)
            {
                body.Add(i);
            }

            inNote &= written[i].Text[^1] != Mark.FootnoteEnd;
        }

        return body;
    }

    private int FirstEndingAfter(int place)
    {
        var (low, high) = (0, patches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = patches[middle].End <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
