using System.IO.Compression;
using System.Text;
using Workbench.Lexicons.Dictionaries;
using Xunit;

namespace Workbench.Core.Tests.Lexicons;

public sealed class DictionaryReaderTests
{
    private const string Entries = "honest\n   [pron] _a.\n   1) честный; to be quite honest откровенно говоря\n   2) правдивый, искренний\nhouse\n дом (жилой); _разг. хата\n";

    [Theory]
    [InlineData("words.tsv", "# words\nдом\thouse; home\n\nчестный\thonest\n")]
    [InlineData("words.dic", "house @ дом\nhome @ дом\nhonest @ честный\n")]
    [InlineData("terms.tbx", "<martif><text><body><termEntry><langSet xml:lang='ru'><tig><term>дом</term></tig></langSet><langSet xml:lang='en'><tig><term>house</term></tig><tig><term>home</term></tig></langSet></termEntry><termEntry><langSet xml:lang='ru'><tig><term>честный</term></tig></langSet><langSet xml:lang='en'><tig><term>honest</term></tig></langSet></termEntry></body></text></martif>")]
    [InlineData("terms3.tbx", "<tbx xmlns='urn:iso:std:iso:30042:ed-2'><text><body><conceptEntry id='a'><langSec xml:lang='ru'><termSec><term>дом</term></termSec></langSec><langSec xml:lang='en'><termSec><term>house</term></termSec><termSec><term>home</term></termSec></langSec></conceptEntry><conceptEntry id='b'><langSec xml:lang='ru'><termSec><term>честный</term></termSec></langSec><langSec xml:lang='en'><termSec><term>honest</term></termSec></langSec></conceptEntry></body></text></tbx>")]
    public void Every_format_gives_the_same_pairs(string name, string content)
    {
        var pairs = DictionaryReader.Read(name, _ => Encoding.UTF8.GetBytes(content)).Pairs.Select(p => $"{p.Original}={p.Version}");
        Assert.Equal(["дом=house", "дом=home", "честный=honest"], pairs);
    }

    [Theory]
    [InlineData("d.index", true)]
    [InlineData("d.dict.dz", true)]
    [InlineData("d.dict", false)]
    public void A_dictd_dictionary_gives_its_equivalents_without_pronunciation_remarks_and_examples(string name, bool packed)
    {
        var pairs = DictionaryReader.Read(name, Dictd(packed)).Pairs.Select(p => $"{p.Original}={p.Version}");
        Assert.Equal(["honest=честный", "honest=правдивый", "honest=искренний", "house=дом", "house=хата"], pairs);
    }

    [Theory]
    [InlineData("words.tsv", "no tab here", "line 1")]
    [InlineData("words.tsv", "", "no entries")]
    [InlineData("terms.tbx", "<martif><text>", "XML")]
    [InlineData("terms.tbx", "<!DOCTYPE a [<!ENTITY b 'c'>]><martif><body><termEntry><langSet><term>&b;</term></langSet></termEntry></body></martif>", "XML")]
    public void What_is_no_dictionary_is_refused_with_a_reason(string name, string content, string reason)
    {
        var refused = Assert.Throws<InputException>(() => DictionaryReader.Read(name, _ => Encoding.UTF8.GetBytes(content)));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_that_points_past_the_entries_is_refused_with_its_line()
    {
        var refused = Assert.Throws<InputException>(() => DictionaryReader.Read("d.dict", name => Encoding.UTF8.GetBytes(name == "d.dict" ? "house\n дом" : "house\tA\t////")));
        Assert.Equal(1, refused.Line);
    }

    private static Func<string, ReadOnlyMemory<byte>> Dictd(bool packed)
    {
        var data = Encoding.UTF8.GetBytes(Entries);
        var second = Encoding.UTF8.GetByteCount(Entries[..Entries.IndexOf("house", StringComparison.Ordinal)]);
        var index = $"00databaseinfo\tA\tA\nhonest\tA\t{Base64(second)}\nhouse\t{Base64(second)}\t{Base64(data.Length - second)}\n";
        return name => name.EndsWith(".index", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(index) : packed ? Pack(data) : data;
    }

    private static string Base64(int number)
    {
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        return number < 64 ? Digits[number].ToString() : Base64(number / 64) + Digits[number % 64];
    }

    private static byte[] Pack(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionMode.Compress))
        {
            zip.Write(data);
        }

        return packed.ToArray();
    }
}
