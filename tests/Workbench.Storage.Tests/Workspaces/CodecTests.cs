using System.Collections.Immutable;
using System.Text;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;
using Workbench.Works;
using Xunit;

namespace Workbench.Storage.Tests.Workspaces;

public sealed class CodecTests
{
    [Fact]
    public void A_unit_reads_back_as_it_was()
    {
        var unit = new Unit("\u041E\u043D\u0430 \"\u0443\u0448\u043B\u0430\" <&> \U0001F4DA", UnitKind.Heading)
        {
            Level = 2,
            Locator = new Locator(287, "xiv"),
            Sentences = [new Span(0, 4), new Span(5, 9)],
        };

        var back = Through(UnitRecord.From(unit)).ToUnit();

        Assert.Equal(unit with { Sentences = [] }, back with { Sentences = [] });
        Assert.Equal(unit.Sentences, back.Sentences.AsEnumerable());
        Assert.Equal(new Unit(""), Through(UnitRecord.From(new Unit(""))).ToUnit());
    }

    [Fact]
    public void What_a_unit_carries_besides_its_words_reads_back_as_it_was()
    {
        var unit = new Unit("Das ist gut.", UnitKind.Note)
        {
            Locator = new Locator(3, "12") { Offset = 5_000_000_000, Part = "epub/text/notes.xhtml" },
            Emphases = [new Emphasis(new Span(0, 3), EmphasisKind.Italic), new Emphasis(new Span(2, 4), EmphasisKind.Spaced)],
            Passages = [new Passage(new Span(0, 12), Language.Parse("de"))],
            Anchors = [new NoteAnchor(0, "*", new UnitIndex(0)), new NoteAnchor(12, "\u2020", new UnitIndex(70_000))],
            NoteBy = NoteAuthor.Translator,
        };

        var back = Through(UnitRecord.From(unit)).ToUnit();

        Assert.Equal((unit.Locator, unit.NoteBy), (back.Locator, back.NoteBy));
        Assert.Equal(unit.Emphases, back.Emphases.AsEnumerable());
        Assert.Equal(unit.Passages, back.Passages.AsEnumerable());
        Assert.Equal(unit.Anchors, back.Anchors.AsEnumerable());
    }

    [Fact]
    public void A_unit_kept_before_notes_had_anchors_reads_as_it_did()
    {
        var old = "\u0001{\"t\":\"He left.\",\"k\":\"Note\",\"n\":7,\"p\":\"xi\",\"s\":[0,8]}";

        var unit = Codec.Read<UnitRecord>(new StoredRecord("unit", "a", null, 0, 1, Encoding.UTF8.GetBytes(old))).ToUnit();

        Assert.Equal(("He left.", UnitKind.Note, new Locator(7, "xi"), NoteAuthor.Unknown), (unit.Text, unit.Kind, unit.Locator, unit.NoteBy));
        Assert.Equal([new Span(0, 8)], unit.Sentences.AsEnumerable());
        Assert.True(unit.Emphases.IsEmpty && unit.Passages.IsEmpty && unit.Anchors.IsEmpty);
    }

    [Fact]
    public void A_text_and_a_work_read_back_as_they_were()
    {
        var text = new TextDescription("garnett-1895", TextRole.MachineVersion, Language.English)
        {
            Title = "Letters",
            Author = "A",
            Translator = "B",
            Year = 1895,
            Rights = "public-domain",
            SourceName = "a.txt",
            SourceHash = ContentHash.OfText("a"),
        };
        var bare = new TextDescription("v", TextRole.Original, Language.Unknown);

        Assert.Equal(text, Through(TextRecord.From(text, Language.English, 3)).ToDescription());
        Assert.Equal(bare, Through(TextRecord.From(bare, Language.Unknown, 0)).ToDescription());
        Assert.Equal(new Work("w", "T", null), Through(WorkRecord.From(new Work("w", "T"))).ToWork("w"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(0.1 + 0.2)]
    [InlineData(double.NegativeInfinity)]
    public void A_link_reads_back_as_it_was(double score)
    {
        var link = new Link([new UnitIndex(3), new UnitIndex(5)], [])
        {
            Confidence = score,
            State = LinkState.Pinned,
            Moved = true,
            Sentences = [new Link([new UnitIndex(0)], [new UnitIndex(0), new UnitIndex(1)]) { Confidence = 0.5 }],
            Evidence = new LinkEvidence(score, -2.5, [new TokenMatch("\u043C\u0438\u0440", "peace", 0.75)]),
        };

        var back = Through(LinkRecord.From(link)).ToLink();

        Assert.Equal(link with { Sentences = [], Evidence = null }, back with { Sentences = [], Evidence = null });
        Assert.Equal(link.Sentences[0] with { Sentences = [] }, Assert.Single(back.Sentences) with { Sentences = [] });
        Assert.Equal((score, -2.5), (back.Evidence!.Length, back.Evidence.Words));
        Assert.Equal(link.Evidence.Matched, back.Evidence.Matched);
    }

    [Fact]
    public void A_flag_reads_back_as_it_was()
    {
        ImmutableArray<ContentHash> hashes = [ContentHash.OfText("a"), ContentHash.OfText("b")];
        var anchor = new FlagAnchor(UnitGroup.Range(4, 2), hashes, "garnett", UnitGroup.Range(7, 2), hashes)
        {
            OriginalWords = new FlagSpan(new UnitIndex(4), new Span(3, 5), "words"),
            VersionWords = new FlagSpan(new UnitIndex(8), new Span(0, 2), "He"),
            Excerpt = "He left",
        };
        var flag = new Flag("f7", "letters", anchor, "anna", new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero))
        {
            Category = "accuracy/omission",
            Severity = Severity.Minor,
            Note = "\u0433\u0440\u0443\u0431\u043E\u0441\u0442\u044C",
            Proposal = "rudeness",
            Tags = ["tone"],
            Comments = [new FlagComment("boris", DateTimeOffset.UnixEpoch, "<i>no</i>")],
            Votes = [new FlagVote("boris", DateTimeOffset.UnixEpoch, VoteSide.Against), new FlagVote("anna", DateTimeOffset.UnixEpoch, VoteSide.For)],
            Rulings = [new FlagRuling("anna", DateTimeOffset.UnixEpoch, "keep", "why") { Reopened = new FlagComment("boris", DateTimeOffset.UnixEpoch, "") }],
            Finding = new FindingIdentity("number", "garnett", hashes, [], [new Span(3, 2), new Span(9, 1)], []),
        };

        var back = Through(FlagRecord.From(flag)).ToFlag("f7", "letters");

        Assert.Equal(flag with { Anchor = back.Anchor, Tags = back.Tags, Comments = back.Comments, Votes = back.Votes, Rulings = back.Rulings }, back);
        Assert.Equal(flag.Tags, back.Tags.AsEnumerable());
        Assert.Equal(flag.Comments, back.Comments.AsEnumerable());
        Assert.Equal(flag.Votes, back.Votes.AsEnumerable());
        Assert.Equal(flag.Rulings, back.Rulings.AsEnumerable());
        Assert.Equal((anchor.OriginalWords, anchor.VersionWords, anchor.Excerpt), (back.Anchor.OriginalWords, back.Anchor.VersionWords, back.Anchor.Excerpt));
        Assert.Equal((anchor.Original, anchor.Siglum, anchor.Version), (back.Anchor.Original, back.Anchor.Siglum, back.Anchor.Version));
        Assert.Equal(hashes, back.Anchor.OriginalHashes.AsEnumerable());
        Assert.Equal(hashes, back.Anchor.VersionHashes.AsEnumerable());
    }

    [Theory]
    [InlineData("", FlagStatus.Open, null)]
    [InlineData(",\"status\":\"Settled\",\"ruling\":\"keep\"", FlagStatus.Resolved, "keep")]
    [InlineData(",\"status\":\"Dismissed\"", FlagStatus.Resolved, "dismissed")]
    public void A_flag_kept_before_flags_had_a_discussion_reads_as_it_did(string rest, FlagStatus status, string? ruling)
    {
        var old = "\u0001{\"original\":[1],\"originalHashes\":[\"ab\"],\"siglum\":\"a\",\"version\":[2],\"versionHashes\":[\"cd\"],\"who\":\"anna\",\"when\":\"2026-01-02T03:04:05+00:00\",\"category\":\"omission\",\"note\":\"gone\"" + rest + "}";

        var flag = Codec.Read<FlagRecord>(new StoredRecord("flag", "f4", "w", 0, 1, Encoding.UTF8.GetBytes(old))).ToFlag("f4", "w");

        Assert.Equal(("accuracy/omission", "gone", status, ruling, "anna"), (flag.Category, flag.Note, flag.Status, flag.Ruling?.Decision, flag.Who));
        Assert.Equal((UnitGroup.Range(1, 1), "a", UnitGroup.Range(2, 1)), (flag.Anchor.Original, flag.Anchor.Siglum, flag.Anchor.Version));
        Assert.True(flag.Comments.IsEmpty && flag.Votes.IsEmpty && flag.Tags.IsEmpty && flag.Finding is null);
    }

    [Fact]
    public void An_alignment_and_a_journal_entry_read_back_as_they_were()
    {
        var alignment = new AlignmentRecord(3, 0, "aligned");
        var entry = new JournalRecord("anna", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), "import", null, "a text", 0, 12, 3);
        var head = new JournalHead(5, 0);

        Assert.Equal(alignment, Through(alignment));
        Assert.Equal(entry, Through(entry));
        Assert.Equal(head, Through(head));
    }

    [Fact]
    public void Before_images_read_back_as_they_were()
    {
        var images = new BeforeImages();
        var record = new StoredRecord("unit", "w/o/1", "w/o", -3, 0, Encoding.UTF8.GetBytes(new string('x', 700_000)));
        BeforeImage[] kept = [new("link", "a", null), new("unit", "w/o/1", record), new("unit", "w/o/1", record), new("flag", "f", record with { Kind = "flag", Id = "f", Parent = null })];
        foreach (var image in kept)
        {
            images.Add(image);
        }

        var chunks = images.Pack();

        Assert.Equal(2, chunks.Count);
        Assert.Equal(kept.Select(Told), chunks.SelectMany(c => BeforeImages.Unpack(c)).Select(Told));
    }

    [Fact]
    public void Letters_of_every_script_stand_as_themselves()
    {
        var bytes = Codec.Write(UnitRecord.From(new Unit("\u043C\u0438\u0440 \u00AB\u2014\u00BB \u4E66 <b>")));

        Assert.Equal("{\"t\":\"\u043C\u0438\u0440 \u00AB\u2014\u00BB \u4E66 <b>\"}", Encoding.UTF8.GetString(bytes.AsSpan(1)));
    }

    [Fact]
    public void A_record_of_a_later_version_is_refused_and_one_that_makes_no_sense_is_damaged()
    {
        var bytes = Codec.Write(new JournalHead(1, 2));
        bytes[0]++;

        Assert.Throws<StoreTooNewException>(() => Codec.Read<JournalHead>(new StoredRecord("head", "a", null, 0, 1, bytes)));
        Assert.Throws<StoreDamagedException>(() => Codec.Read<JournalHead>(new StoredRecord("head", "a", null, 0, 1, "\u0001{"u8.ToArray())));
        Assert.Throws<StoreDamagedException>(() => Codec.Read<JournalHead>(new StoredRecord("head", "a", null, 0, 1, Array.Empty<byte>())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"t\":5}")]
    [InlineData("{\"k\":\"Nonsense\"}")]
    [InlineData("{\"s\":[1]}")]
    [InlineData("{\"s\":{}}")]
    [InlineData("{\"n\":7")]
    [InlineData("{\"n\":7}{}")]
    [InlineData("{\"n\":1e99}")]
    public void A_unit_that_makes_no_sense_is_damaged(string json) =>
        Assert.Throws<StoreDamagedException>(() => Codec.Read(Record(Encoding.UTF8.GetBytes("\u0001" + json)), UnitJson.Read));

    [Theory]
    [InlineData("{\"o\":[3,2]}")]
    [InlineData("{\"o\":[-1]}")]
    [InlineData("{\"o\":3}")]
    [InlineData("{\"c\":\"much\"}")]
    [InlineData("{\"n\":[5]}")]
    public void A_link_that_makes_no_sense_is_damaged(string json) =>
        Assert.Throws<StoreDamagedException>(() => Codec.Read(Record(Encoding.UTF8.GetBytes("\u0001" + json)), LinkJson.Read));

    [Fact]
    public void What_a_later_minor_version_adds_to_a_unit_is_passed_over()
    {
        var unit = Codec.Read(Record(Encoding.UTF8.GetBytes("\u0001{\"zz\":[{\"t\":1}],\"t\":\"words\",\"y\":{\"t\":\"no\"}}")), UnitJson.Read);

        Assert.Equal(new Unit("words"), unit);
    }

    private static StoredRecord Record(byte[] body) => new("test", "a", null, 0, 1, body);

    private static T Through<T>(T value) => Codec.Read<T>(new StoredRecord("test", "a", null, 0, 1, Codec.Write(value)));

    private static string Told(BeforeImage image) =>
        image.Record is null ? $"{image.Kind}|{image.Id}" : $"{image.Kind}|{image.Id}|{Support.Records.Content(image.Record)}";

    [Fact]
    public void What_is_written_and_read_by_hand_is_what_the_record_writes_and_reads()
    {
        Unit[] units =
        [
            new("\u041C\u0438\u0440 \"\\ <b> \u0001 \uD83D\uDCDA"),
            new("", UnitKind.Heading) { Level = 2, Locator = new Locator(7, "xii") { Offset = 5_000_000_000, Part = "a/b.xhtml" }, NoteBy = NoteAuthor.Translator },
            new("one. two.", UnitKind.Note)
            {
                IsEdited = true,
                Sentences = [new Span(0, 4), new Span(5, 4)],
                Emphases = [new Emphasis(new Span(0, 3), EmphasisKind.Bold)],
                Passages = [new Passage(new Span(0, 3), Language.Parse("fr"))],
                Anchors = [new NoteAnchor(2, "*", new UnitIndex(9))],
            },
        ];
        Assert.Equal(units.Select(u => Convert.ToHexString(Codec.Write(UnitRecord.From(u)))), units.Select(u => Convert.ToHexString(Codec.Write(u, UnitJson.Write))));
        Assert.Equal(units.Select(u => Convert.ToHexString(Codec.Write(UnitRecord.From(u)))), units.Select(u => Convert.ToHexString(Codec.Write(Codec.Read(Record(Codec.Write(UnitRecord.From(u))), UnitJson.Read), UnitJson.Write))));

        Link[] links =
        [
            new(UnitGroup.Range(3, 2), UnitGroup.Empty) { Confidence = 0, Moved = true, State = LinkState.Stale, StaleReason = "unit 3 of '\u0430' changed", WasConfirmed = true },
            new(UnitGroup.Empty, UnitGroup.Range(0, 1)) { Confidence = double.NaN, Evidence = new LinkEvidence(0, double.NegativeInfinity, []) { Neighbours = 0 } },
            new(UnitGroup.Range(0, 1), UnitGroup.Range(0, 1))
            {
                Confidence = 1 / 3.0,
                State = LinkState.Pinned,
                Sentences = [new Link(UnitGroup.Range(0, 1), UnitGroup.Range(0, 12)) { Confidence = 0.25 }],
                Evidence = new LinkEvidence(-1.25, 1e-9, [new TokenMatch("\u043C\u0438\u0440", "peace", 0.5), new TokenMatch("", "", 0)]) { Neighbours = 0.75 },
            },
        ];
        Assert.Equal(links.Select(l => Convert.ToHexString(Codec.Write(LinkRecord.From(l)))), links.Select(l => Convert.ToHexString(Codec.Write(l, LinkJson.Write))));
        Assert.Equal(links.Select(l => Convert.ToHexString(Codec.Write(LinkRecord.From(l)))), links.Select(l => Convert.ToHexString(Codec.Write(Codec.Read(Record(Codec.Write(LinkRecord.From(l))), LinkJson.Read), LinkJson.Write))));
    }
}
