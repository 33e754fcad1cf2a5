using Workbench.Core.Tests.Statistics;
using Workbench.Renderings;
using Xunit;

namespace Workbench.Core.Tests.Renderings;

public sealed class NameTableTests
{
    private static readonly string?[][] Visit =
    [
        ["Пришёл Базаров.", "In came Bazarov.", "Then Bazaroff came."],
        ["Все ждали Базарова, и Базарову это льстило.", "All waited for Bazarov, which flattered him.", "They waited, and Bazaroff was flattered."],
        ["Видел он Базарова из окна.", "He saw him from the window.", null],
        ["А стол стоял. Стол был стар.", "The table stood. The table was old.", "The table stood."],
    ];

    [Fact]
    public void All_forms_of_a_name_are_one_entry_with_their_rows()
    {
        var name = Assert.Single(NameTable.Of(SmallWork.Of(Visit)));
        Assert.Equal("Базарова", name.Name);
        Assert.Equal(["Базарова", "Базаров", "Базарову"], name.Forms.Select(form => form.Text));
        Assert.Equal([0, 1, 2], name.Rows.ToList());
        Assert.Equal(4, name.Count);
    }

    [Fact]
    public void Each_version_has_its_own_spelling_and_tells_where_it_does_not_name_at_all()
    {
        var name = Assert.Single(NameTable.Of(SmallWork.Of(Visit)));
        Assert.Equal([("Bazarov", 2)], name.Versions[0].Forms.Select(form => (form.Text, form.Count)));
        Assert.Equal([2], name.Versions[0].OtherwiseRows.ToList());
        Assert.Equal(["Bazaroff"], name.Versions[1].Forms.Select(form => form.Text));
        Assert.Empty(name.Versions[1].OtherwiseRows);
        Assert.False(name.IsUneven);
    }

    [Fact]
    public void A_name_that_no_romanisation_explains_is_found_by_the_company_it_keeps()
    {
        var name = Assert.Single(NameTable.Of(SmallWork.Of(
            ["Он жил в Вене.", "He lived at Wien."], ["Она уехала из Вены.", "She left Wien."], ["Писем нет.", "There are no letters."])));
        Assert.Equal(["Wien"], name.Versions[0].Forms.Select(form => form.Text));
    }

    [Fact]
    public void A_possessive_is_no_form_of_its_own_and_two_spellings_in_one_version_are_uneven()
    {
        var name = Assert.Single(NameTable.Of(SmallWork.Of(
            ["Я знал Сергеевну.", "I knew Sergeyevna."], ["Это дом Сергеевны.", "It is Sergeevna’s house."])));
        Assert.Equal(["Sergeevna", "Sergeyevna"], name.Versions[0].Forms.Select(form => form.Text));
        Assert.True(name.IsUneven);
    }

    [Theory]
    [InlineData("Дёмин", "Дёминым")]
    [InlineData("Каменный", "Каменного")]
    [InlineData("Плёсы", "Плёсах")]
    [InlineData("Завьялова", "Завьяловой")]
    public void Endings_of_names_that_common_words_do_not_have_part_no_name(string one, string other) =>
        Assert.Single(NameTable.Of(SmallWork.Of([$"Там {one}.", "There."], [$"Тут {other}.", "Here."])));

    [Theory]
    [InlineData("Громов", "Гром")]
    [InlineData("Сергей", "Сергеевна")]
    public void Different_names_stay_apart(string one, string other) =>
        Assert.Equal(2, NameTable.Of(SmallWork.Of([$"Там {one}.", "There."], [$"Тут {other}.", "Here."])).Length);

    [Theory]
    [InlineData("Стол стоял. Стол упал.")]
    [InlineData("— Хорошо, — сказал он. — Очень.")]
    [InlineData("ГЛАВА ПЕРВАЯ")]
    [InlineData("Прошу, Вы знаете.")]
    public void What_only_opens_a_sentence_or_shouts_is_no_name(string text) => Assert.Empty(NameTable.Of(SmallWork.Of([text, "Nothing."])));
}
