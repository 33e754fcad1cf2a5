using Workbench.Importing;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing;

public class ProofLineTests
{
    [Theory]
    [InlineData("— Ну что, Фома, не видно ещё? — спросил он, выходя.", "first Russian sentence reads: Ну что, Фома, не видно ещё?")]
    [InlineData("А. С. Мельник был стар. Он ждал.", "first Russian sentence reads: А. С. Мельник был стар.")]
    [InlineData("Printed in the U.S.A.\nМельник был стар. Он ждал нас, и мы пришли.", "first Russian sentence reads: Мельник был стар.")]
    public void It_is_the_first_sentence_in_the_language_of_the_text(string text, string proof)
    {
        var result = TextImporter.Import(Sources.Utf8(text), new ImportOptions { Language = Language.Russian });

        Assert.Equal(proof, result.Report.ProofLine);
    }

    [Fact]
    public void A_long_sentence_is_cut_between_words()
    {
        var proof = Sources.Import("The miller and his wife " + string.Concat(Enumerable.Repeat("and their neighbours ", 9)) + "came.").Report.ProofLine;

        Assert.StartsWith("first English sentence reads: The miller and his wife and their", proof, StringComparison.Ordinal);
        Assert.EndsWith(" their…", proof, StringComparison.Ordinal);
        Assert.InRange(proof.Length, 60, "first English sentence reads: ".Length + 80);
    }

    [Fact]
    public void A_page_has_room_for_all_of_it()
    {
        var sentence = "The miller and his wife " + string.Concat(Enumerable.Repeat("and their neighbours ", 9)) + "came.";

        Assert.Equal(sentence, Sources.Import(sentence + " Then they went.").Report.FirstSentence);
    }

    [Fact]
    public void Without_a_known_language_it_names_none() =>
        Assert.Equal("first sentence reads: Berlin Paris", Sources.Import("Berlin Paris").Report.ProofLine);
}
