using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Workbench.Importing;
using Xunit;

namespace Workbench.Core.Tests.Importing;

public class EncodingDetectionTests
{
    private static readonly string[] Words =
        ("дом дорога вечером солнце медленно опустилось река шумела мальчик увидел старый мельница хлеб соль утро ветер поле Москва Пётр Анна " +
         "отвечал спросила учитель письмо чашка ещё объявление площадь жизнь юность этаж цирк подъезд щука вьюга").Split(' ');

    public static TheoryData<string> CyrillicEncodings => ["windows-1251", "koi8-r", "ibm866", "iso-8859-5", "x-mac-cyrillic"];

    [Theory]
    [MemberData(nameof(CyrillicEncodings))]
    public void Russian_is_read_in_every_encoding_of_one_byte(string encoding)
    {
        var text = encoding is "windows-1251" or "x-mac-cyrillic" ? Sources.Russian : Sources.Russian.Replace('«', '"').Replace('»', '"').Replace('—', '-');
        var result = TextImporter.Import(Sources.File(Sources.Encode(text, encoding)), new ImportOptions());

        Assert.Equal(encoding, result.Report.EncodingName);
        Assert.Equal("detected", result.Report.EncodingBasis);
        Assert.Equal(text, result.Document.Units[0].Text);
        Assert.Equal("first Russian sentence reads: Старый мельник Ёлкин вышел на крыльцо, щурясь от утреннего солнца.", result.Report.ProofLine);
    }

    [Theory]
    [MemberData(nameof(CyrillicEncodings))]
    public void Random_Russian_sentences_survive_the_way_through_bytes(string encoding)
    {
        // One capital is not enough to tell windows-1251 from x-mac-cyrillic: their small letters are the same but for я and ё.
        var sentences = from count in Gen.Choose(40, 80)
                        from words in Gen.ListOf(Gen.Elements(Words), count)
                        select string.Join(' ', words.Chunk(5).Select(some => Capitalised(string.Join(' ', some)) + "."));
        Check.QuickThrowOnFailure(Prop.ForAll(sentences.ToArbitrary(), text =>
        {
            var result = TextImporter.Import(Sources.File(Sources.Encode(text, encoding)), new ImportOptions());
            return result.Report.EncodingName == encoding && result.Document.Units[0].Text == text;
        }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF_16_is_known_by_its_mark_and_without_it(bool bigEndian)
    {
        var name = bigEndian ? "utf-16be" : "utf-16le";
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        var bare = TextImporter.Import(Sources.File(encoding.GetBytes(Sources.Russian)), new ImportOptions());
        var marked = TextImporter.Import(Sources.File([.. encoding.GetPreamble(), .. encoding.GetBytes(Sources.Russian)]), new ImportOptions());

        Assert.Equal((name, "detected"), (bare.Report.EncodingName, bare.Report.EncodingBasis));
        Assert.Equal((name, "BOM"), (marked.Report.EncodingName, marked.Report.EncodingBasis));
        Assert.Equal(Sources.Russian, bare.Document.Units[0].Text);
        Assert.Equal(Sources.Russian, marked.Document.Units[0].Text);
    }

    [Fact]
    public void The_mark_of_UTF_8_is_no_part_of_the_text()
    {
        var result = TextImporter.Import(Sources.File([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Ну вот.")]), new ImportOptions());

        Assert.Equal("BOM", result.Report.EncodingBasis);
        Assert.Equal(["Ну вот."], Sources.Texts(result.Document));
    }

    [Theory]
    [InlineData("The café in the Rue Mérimée was closed, and the waiter had gone home.", "iso-8859-1")]
    [InlineData("Die Straße führt über die Brücke, und die Bäume stehen schön am Ufer.", "iso-8859-1")]
    [InlineData("He paid £5 for it, and the façade was his.", "iso-8859-1")]
    [InlineData("“It isn’t here,” she said — and the café was shut…", "windows-1252")]
    [InlineData("C'était le cœur de la forêt, où l'été ne finissait jamais.", "windows-1252")]
    public void A_few_high_bytes_inside_Latin_words_are_Latin(string text, string encoding)
    {
        var result = TextImporter.Import(Sources.File(Sources.Encode(text, encoding)), new ImportOptions());

        Assert.Equal(encoding, result.Report.EncodingName);
        Assert.Equal([text], Sources.Texts(result.Document));
    }

    [Theory]
    [InlineData("Старий мірошник вийшов на ґанок і довго дивився на річку, яка їхала під мостом. Її шум було чути скрізь.", "windows-1251")]
    [InlineData("Стары млынар выйшаў на ганак і доўга глядзеў, як вада ідзе пад мостам, і ўсё слухаў яе шум.", "windows-1251")]
    [InlineData("РАСПОРЯЖЕНИЕ ПО МЕЛЬНИЦЕ. ВСЕМ РАБОТНИКАМ ЯВИТЬСЯ К РЕКЕ В СЕМЬ ЧАСОВ УТРА.", "koi8-r")]
    [InlineData("РАСПОРЯЖЕНИЕ ПО МЕЛЬНИЦЕ. ВСЕМ РАБОТНИКАМ ЯВИТЬСЯ К РЕКЕ В СЕМЬ ЧАСОВ УТРА.", "windows-1251")]
    public void Ukrainian_Belarusian_and_capitals_are_read_as_well(string text, string encoding)
    {
        var result = TextImporter.Import(Sources.File(Sources.Encode(text, encoding)), new ImportOptions());

        Assert.Equal((encoding, text), (result.Report.EncodingName, result.Document.Units[0].Text));
    }

    [Fact]
    public void A_table_framed_in_DOS_is_IBM866()
    {
        var frame = new string('═', 40);
        var text = $"╔{frame}╗\n║ Мельница ║ 12 ║\n║ Амбар и ток ║ 7 ║\n╚{frame}╝\nВсего построек в имении: 19.";

        Assert.Equal("ibm866", TextImporter.Import(Sources.File(Sources.Encode(text, "ibm866")), new ImportOptions()).Report.EncodingName);
    }

    [Fact]
    public void A_header_that_lies_is_not_believed_and_the_user_is_told()
    {
        var text = $"<html><head><meta charset=\"koi8-r\"><title>Мельник</title></head><body><p>{Sources.Russian}</p></body></html>";
        var result = TextImporter.Import(Sources.File(Sources.Encode(text, "windows-1251"), "page.html"), new ImportOptions());

        Assert.Equal(("windows-1251", "detected"), (result.Report.EncodingName, result.Report.EncodingBasis));
        Assert.Equal("The header says koi8-r, but the bytes are windows-1251, and are read so.", Assert.Single(result.Report.Warnings).Message);
        Assert.Equal("Мельник", result.Report.Title);
    }

    [Fact]
    public void A_header_decides_between_encodings_that_explain_the_bytes_alike()
    {
        var bytes = Sources.Encode("<html><head><meta charset=\"windows-1250\"></head><body><p>Zażółć gęślą jaźń, powiedział stary młynarz i poszedł nad rzekę.</p></body></html>", "windows-1250");
        var result = TextImporter.Import(Sources.File(bytes, "page.html"), new ImportOptions());

        Assert.Equal(("windows-1250", "declared"), (result.Report.EncodingName, result.Report.EncodingBasis));
        Assert.StartsWith("Zażółć gęślą jaźń", result.Document.Units[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CP1251", "windows-1251")]
    [InlineData("Windows-1251", "windows-1251")]
    [InlineData("cp866", "ibm866")]
    [InlineData("IBM866", "ibm866")]
    [InlineData("macintosh-cyrillic", "x-mac-cyrillic")]
    [InlineData("latin1", "iso-8859-1")]
    [InlineData("utf8", "utf-8")]
    public void An_encoding_is_known_by_its_usual_names(string alias, string name)
    {
        var result = TextImporter.Import(Sources.Utf8("plain words"), new ImportOptions { Encoding = alias });

        Assert.Equal((name, "chosen"), (result.Report.EncodingName, result.Report.EncodingBasis));
        Assert.Empty(result.Report.Warnings);
    }

    [Fact]
    public void A_wrong_choice_wins_with_a_warning_that_shows_both_readings()
    {
        var bytes = Sources.Encode("Мельник вышел на крыльцо. Внук пошёл к реке, где вода шумела под колесом.", "windows-1251");
        var result = TextImporter.Import(Sources.File(bytes), new ImportOptions { Encoding = "koi8-r" });

        Assert.Equal("koi8-r", result.Report.EncodingName);
        var warning = Assert.Single(result.Report.Warnings).Message;
        Assert.StartsWith("windows-1251 is likelier than koi8-r.", warning, StringComparison.Ordinal);
        Assert.Contains("first Russian sentence reads: Мельник вышел на крыльцо.", warning, StringComparison.Ordinal);
        Assert.Contains("лЕКЭМХЙ", warning, StringComparison.Ordinal);
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
