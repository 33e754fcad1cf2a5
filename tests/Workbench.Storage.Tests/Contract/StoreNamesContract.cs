using FsCheck.Fluent;
using Workbench.Storage.Tests.Support;
using Xunit;
using static Workbench.Storage.Tests.Support.Records;

namespace Workbench.Storage.Tests.Contract;

/// <summary>What every engine must do with ids and parents: keep them byte for byte, whatever Unicode holds.</summary>
public abstract class StoreNamesContract<TEngine> : IDisposable
    where TEngine : IStoreEngine, new()
{
    private readonly TEngine engine = new();
    private readonly TemporaryFolder folder = new();
    private IStore? store;

    public void Dispose()
    {
        store?.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("\u0451", "\u0435")]
    [InlineData("A", "a")]
    [InlineData("\u0439", "\u0438\u0306")]
    [InlineData("ab", "a\u00ADb")]
    [InlineData("a", "\0a")]
    [InlineData("ab", "a-b")]
    [InlineData("a", "a ")]
    [InlineData("stra\u00DFe", "strasse")]
    public void Ids_and_parents_are_compared_byte_for_byte(string one, string other)
    {
        Create();
        store!.Put(New(one, "one", one));
        store!.Put(New(other, "other", other));

        Reopen();

        Assert.Equal(("one", "other"), (store!.Find(one).Text(), store!.Find(other).Text()));
        Assert.Equal([one], store!.Ids(one));
        Assert.Equal(1, store!.Read(s => s.Count("unit", other)));
    }

    [Theory]
    [InlineData('x')]
    [InlineData('\u0436')]
    [InlineData('\u4E66')]
    public void Ids_may_have_two_hundred_characters_and_no_more(char letter)
    {
        Create();
        var longest = new string(letter, StoredRecord.LongestId);
        store!.Put(New(longest, parent: longest));

        Reopen();
        Assert.Equal([longest], store!.Ids(longest));
        Assert.Throws<ArgumentException>(() => store!.Put(New(longest + letter)));
    }

    [Fact]
    public void Names_that_UTF8_cannot_hold_are_refused()
    {
        Create();

        Assert.Throws<ArgumentException>(() => store!.Put(New("\uD800")));
        Assert.Throws<ArgumentException>(() => store!.Put(New("a", parent: "b\uDC00")));
        Assert.Throws<ArgumentException>(() => store!.Put(New("")));
        Assert.Throws<ArgumentException>(() => store!.Put(New("a", kind: "Unit")));
    }

    [Fact]
    public void Any_text_that_UTF8_can_hold_may_be_an_id()
    {
        Create();
        var letter = Gen.OneOf(Gen.Choose(0, 0xD7FF), Gen.Choose(0xE000, 0x10FFFF), Gen.Elements(0x200F, 0x202E, 0xAD, 0x301, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0, 0x1F469, 0x200D, 0x49, 0x130, 0x131));
        var number = 0;
        Prop.ForAll(letter.NonEmptyListOf().ToArbitrary(), letters =>
        {
            // A kind of its own for each case: two cases may have the same id.
            var id = string.Concat(letters.Take(60).Select(char.ConvertFromUtf32));
            var kind = $"case-{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";
            var body = $"{number++}";
            store!.Put(New(id, body, id, kind: kind));
            return store!.Find(id, kind).Text() == body && store!.Ids(id, kind: kind).SequenceEqual([id]);
        }).HoldsFor(100);
        Assert.Empty(store!.Check());
    }

    private void Create() => store = engine.Create(folder.At("store.db"));

    private void Reopen()
    {
        store!.Dispose();
        store = engine.Open(folder.At("store.db"));
    }
}
