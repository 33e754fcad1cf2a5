using System.Diagnostics;
using System.Text;
using Xunit;

namespace Workbench.Core.Tests.Importing;

public class BadInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n ")]
    [InlineData("\uFEFF")]
    [InlineData("\u200B\n")]
    public void An_empty_file_is_refused(string text) =>
        Assert.Contains("There is no text in it.", Sources.Refused(Sources.Utf8(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("SQLite format 3\0", "an SQLite database")]
    [InlineData("GIF89a", "a GIF picture")]
    [InlineData("Rar!\u001A\u0007", "a RAR archive")]
    public void A_known_binary_format_is_named(string start, string what) =>
        Assert.Contains($"This is not a text but {what}", Sources.Refused(Sources.Utf8(start)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("%PDF-1.7\n", "This is a PDF file, and nothing reads such here.")]
    [InlineData("{\\rtf1\\ansi", "This is an RTF file, and nothing reads such here.")]
    public void What_another_program_reads_is_refused_without_it(string start, string message) =>
        Assert.Contains(message, Sources.Refused(Sources.Utf8(start)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_picture_is_no_text() =>
        Assert.Contains("a PNG picture", Sources.Refused(Sources.File([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A])).Message, StringComparison.Ordinal);

    [Fact]
    public void Random_bytes_are_no_text()
    {
        var bytes = new byte[5000];
        new Random(7).NextBytes(bytes);

        Assert.Contains("This is not a text", Sources.Refused(Sources.File(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Controls_without_NUL_are_no_text()
    {
        var bytes = Enumerable.Range(0, 4000).Select(i => (byte)(1 + (i * 37 % 255))).ToArray();

        Assert.Contains("bytes are controls", Sources.Refused(Sources.File(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_NUL_byte_is_named_with_its_line_and_column()
    {
        var refused = Sources.Refused(Sources.Utf8("one\nдва\0three"));

        Assert.Equal("text.txt, line 2: This is not a text of one byte a letter: there is a NUL byte in column 4. Save it as plain text in UTF-8 or as HTML and import that.", refused.Message);
    }

    [Fact]
    public void Broken_UTF_8_is_named_with_its_offset_and_line()
    {
        var bytes = Encoding.UTF8.GetBytes("Первая строка.\nВторая строка.\n");
        bytes[27] = 0xFF;

        var refused = Sources.Refused(Sources.File(bytes));

        Assert.Equal("text.txt, line 2: The byte 0xFF at offset 27 is broken UTF-8. Mend the file, or name another encoding with --encoding.", refused.Message);
    }

    [Fact]
    public void A_file_cut_off_inside_a_letter_is_broken_UTF_8()
    {
        var bytes = Encoding.UTF8.GetBytes("Первая строка")[..^1];

        Assert.Contains($"at offset {bytes.Length - 1} is broken UTF-8", Sources.Refused(Sources.File(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_make_words_in_no_encoding_are_refused_with_the_names_to_choose_from()
    {
        var bytes = Enumerable.Range(0, 600).SelectMany(i => new[] { (byte)(0x81 + (i * 7 % 30)), (byte)(0x40 + (i * 11 % 63)) }).ToArray();

        var message = Sources.Refused(Sources.File(bytes)).Message;

        Assert.Contains("no encoding known here makes words of the text", message, StringComparison.Ordinal);
        Assert.Contains("koi8-r", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chosen_encoding_that_cannot_decode_the_bytes_is_refused_with_the_offset()
    {
        var bytes = Sources.Encode("abc\nпривет", "windows-1251");

        Assert.Equal(
            "text.txt, line 2: The byte 0xEF at offset 4 is broken UTF-8. Mend the file, or name another encoding with --encoding.",
            Sources.Refused(Sources.File(bytes), "utf-8").Message);
        Assert.Contains("The byte 0x98 at offset 3 is no character of windows-1251.", Sources.Refused(Sources.File([65, 66, 67, 0x98]), "cp1251").Message, StringComparison.Ordinal);
        Assert.Contains("Say --encoding windows-1252", Sources.Refused(Sources.File([65, 0x93, 66]), "latin1").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_16_with_half_a_character_is_refused_with_the_offset()
    {
        var whole = Encoding.Unicode.GetBytes("Мельник вышел.");

        Assert.Contains("The byte at offset 28 is half a character", Sources.Refused(Sources.File([.. whole, 0x41])).Message, StringComparison.Ordinal);
        Assert.Contains("The byte at offset 28 begins half of a surrogate pair", Sources.Refused(Sources.File([.. whole, 0x3D, 0xD8, 0x20, 0x00])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_16_forced_into_one_byte_a_letter_is_refused_with_the_way_out() =>
        Assert.Contains("say --encoding utf-16le", Sources.Refused(Sources.File(Encoding.Unicode.GetBytes(Sources.Russian)), "cp1251").Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_encoding_lists_the_known_ones()
    {
        var message = Sources.Refused(Sources.Utf8("words"), "klingon").Message;

        Assert.StartsWith("text.txt: 'klingon' is no encoding known here. Known are utf-16, utf-8,", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_refused_at_once()
    {
        var bytes = new byte[50_000_000];
        bytes.AsSpan().Fill((byte)'a');
        var watch = Stopwatch.StartNew();

        var refused = Sources.Refused(Sources.File([.. "title\n"u8, .. bytes]));

        Assert.Contains("text.txt, line 2: A paragraph of 50000000 characters begins here", refused.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Characters_lost_before_import_are_reported()
    {
        var result = Sources.Import("Целая строка.\nБитая стр\uFFFDка.");

        var warning = Assert.Single(result.Report.Warnings);
        Assert.Equal(2, warning.Line);
        Assert.Contains("1 characters were lost", warning.Message, StringComparison.Ordinal);
    }
}
