using System.Collections.Immutable;
using Workbench.Renderings;
using Workbench.Segmenting;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Renderings;

public sealed class TextIndexTests
{
    [Theory]
    [InlineData("национальный вопрос", "Решение национального вопроса", "национального вопроса")]
    [InlineData("национального вопроса", "О национальных вопросах.", "национальных вопросах")]
    [InlineData("обругать", "Он обругал её, а она обругала его.", "обругал|обругала")]
    [InlineData("человек", "Были люди, был и человек.", "люди|человек")]
    [InlineData("рынка", "На рынке и рынок, и рынки.", "рынке|рынок|рынки")]
    [InlineData("остров", "Остров и островом, но острый и остро.", "Остров|островом")]
    [InlineData("уклон", "Уклон и уклоны, но не уклониться.", "Уклон|уклоны")]
    [InlineData("уклониться", "Он уклонился, она уклоняется от уклона.", "уклонился")]
    [InlineData("любовь", "Любви, любовью, о любви.", "Любви|любовью|любви")]
    [InlineData("жить", "Живёт она, жил он.", "Живёт|жил")]
    [InlineData("друзей", "Друг с друзьями у друга.", "Друг|друзьями|друга")]
    [InlineData("времени", "Время и времена, не перемена.", "Время|времена")]
    [InlineData("вижу", "Он видел, она видит.", "видел|видит")]
    [InlineData("елка", "Ёлка, ёлки, ёлкой", "Ёлка|ёлки|ёлкой")]
    [InlineData("ёлка", "Елка под елкой", "Елка|елкой")]
    [InlineData("человек", "человѣкъ человѣка", "человѣкъ|человѣка")]
    [InlineData("старого века", "стараго вѣка", "стараго вѣка")]
    public void A_query_in_any_form_finds_every_form_of_a_Russian_word(string query, string text, string found) =>
        Assert.Equal(found, Find(query, text, Language.Russian));

    [Theory]
    [InlineData("went", "She goes, he went, they have gone home.", "goes|went|gone")]
    [InlineData("child", "The child and the children's children", "child|children's|children")]
    [InlineData("trade union", "Trade unions and the trade-union question", "Trade unions|trade-union")]
    public void A_query_in_any_form_finds_every_form_of_an_English_word(string query, string text, string found) =>
        Assert.Equal(found, Find(query, text, Language.English));

    [Theory]
    [InlineData("Сергеевна", "Анне Сергеевне дали чаю", "Сергеевне")]
    [InlineData("Sergeyevna", "Анну Сергеевну видели", "Сергеевну")]
    [InlineData("sergeevna", "Анну Сергеевну видели", "Сергеевну")]
    public void A_name_is_found_in_Russian_however_it_is_romanised(string query, string text, string found) =>
        Assert.Equal(found, Find(query, text, Language.Russian));

    [Theory]
    [InlineData("Сергеевна", "Anna Sergeyevna's dog; Sergeevna, Sergueevna; a servant.", "Sergeyevna's|Sergeevna")]
    [InlineData("Sergeevna", "Anna Sergeyevna’s dog", "Sergeyevna’s")]
    [InlineData("Чехов", "Chekhov, Tchehov and Tchekhoff, not Czechs.", "Chekhov|Tchehov|Tchekhoff")]
    [InlineData("Сольца", "Comrade Solts", "Solts")]
    public void A_name_is_found_in_English_however_it_is_romanised(string query, string text, string found) =>
        Assert.Equal(found, Find(query, text, Language.English));

    [Theory]
    [InlineData("национальный вопрос", "национальный и колониальный вопросы", "национальный|вопросы")]
    [InlineData("национальный вопрос", "по национальному же вопросу", "национальному|вопросу")]
    [InlineData("национальный вопрос", "вопрос национальный", "вопрос|национальный")]
    [InlineData("национальный вопрос", "национальный гнет из вопроса внутреннего", "")]
    [InlineData("национальный вопрос", "Гнет национальный. Вопрос в другом.", "")]
    [InlineData("имели … обругать", "Вы имели грубость позвать мою жену к телефону и обругать ее.", "имели|обругать")]
    public void Words_may_stand_between_the_words_of_a_phrase(string query, string text, string words)
    {
        var document = Document(text, Language.Russian);
        var occurrence = TextIndex.Of(document).Find(PhraseQuery.Parse(query)).SingleOrDefault();
        Assert.Equal(words, occurrence is null ? "" : string.Join('|', occurrence.Words.Select(span => span.In(text))));
    }

    [Fact]
    public void How_many_words_may_stand_between_is_for_the_user_to_say()
    {
        var index = TextIndex.Of(Document("one two three four five", Language.English));
        Assert.Empty(index.Find(PhraseQuery.Parse("one five", between: 2)));
        Assert.Single(index.Find(PhraseQuery.Parse("one five", between: 3)));
    }

    [Fact]
    public void A_word_that_never_occurs_is_found_nowhere() =>
        Assert.Empty(TextIndex.Of(Document("Тут его нет.", Language.Russian)).Find(PhraseQuery.Parse("экспроприация")));

    [Theory]
    [InlineData("")]
    [InlineData(" … ")]
    [InlineData("?!")]
    public void A_query_without_a_word_is_refused(string query) => Assert.Throws<FormatException>(() => PhraseQuery.Parse(query));

    private static string Find(string query, string text, Language language) =>
        string.Join('|', TextIndex.Of(Document(text, language)).Find(PhraseQuery.Parse(query)).Select(o => o.Whole.In(text)));

    private static Document Document(string text, Language language) =>
        DocumentSegmenter.Segment(new Document(language, ImmutableArray.Create(new Unit(text))));
}
