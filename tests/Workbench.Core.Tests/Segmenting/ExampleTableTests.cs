using Workbench.Segmenting;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Segmenting;

public sealed class ExampleTableTests
{
    private const string Mark = " ⏐ ";

    public static TheoryData<string, string> Russian => Examples("russian.md");

    public static TheoryData<string, string> English => Examples("english.md");

    public static TheoryData<string, string> Others => Examples("general.md");

    [Theory]
    [MemberData(nameof(Russian))]
    public void Russian_sentences_end_where_the_table_says(string rule, string example) => AssertSplits(example, Language.Russian, rule);

    [Theory]
    [MemberData(nameof(English))]
    public void English_sentences_end_where_the_table_says(string rule, string example) => AssertSplits(example, Language.English, rule);

    [Theory]
    [MemberData(nameof(Others))]
    public void Sentences_of_other_languages_end_where_the_table_says(string language, string example) =>
        AssertSplits(example, Language.Parse(language), language);

    private static void AssertSplits(string example, Language language, string rule)
    {
        var text = example.Replace(Mark, " ", StringComparison.Ordinal);
        var found = SentenceSplitter.Split(text, language).Select(span => span.In(text));
        Assert.True(example == string.Join(Mark, found), $"{rule}\nexpected {example}\nfound    {string.Join(Mark, found)}");
    }

    private static TheoryData<string, string> Examples(string file)
    {
        var examples = new TheoryData<string, string>();
        var section = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Segmenting", file)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..];
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                examples.Add(section, line[2..]);
            }
        }

        return examples;
    }
}
