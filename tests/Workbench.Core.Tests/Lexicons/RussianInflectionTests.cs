using Workbench.Lexicons.Inflection;
using Xunit;

namespace Workbench.Core.Tests.Lexicons;

public sealed class RussianInflectionTests
{
    [Theory]
    [InlineData("любовь", "любви любовью")]
    [InlineData("церковь", "церкви церковью церквей церквам")]
    [InlineData("время", "времени временем времена времен временам")]
    [InlineData("друг", "друга другу другом друзья друзей друзьям")]
    [InlineData("сын", "сына сыном сыновья сыновей")]
    [InlineData("рот", "рта рту ртом")]
    [InlineData("лев", "льва львы львов")]
    [InlineData("огонь", "огня огнем огни огней")]
    [InlineData("угол", "угла углу углы углов")]
    [InlineData("отец", "отца отцы отцов")]
    [InlineData("палец", "пальца пальцы пальцами")]
    [InlineData("рынок", "рынка рынки рынков")]
    [InlineData("окно", "окна окну окон окнами")]
    [InlineData("письмо", "письма письму писем письмами")]
    [InlineData("сестра", "сестры сестре сестру сестер сестрами")]
    [InlineData("деньги", "денег деньгам деньгами")]
    [InlineData("статья", "статьи статью статей статьями")]
    [InlineData("песня", "песни песню песен песнями")]
    [InlineData("деревня", "деревни деревень деревням")]
    [InlineData("партия", "партии партию партией партий партиям")]
    [InlineData("крестьянин", "крестьянина крестьяне крестьян крестьянам")]
    [InlineData("теленок", "теленка телята телят")]
    [InlineData("яйцо", "яйца яиц")]
    [InlineData("небо", "неба небеса небес")]
    [InlineData("дерево", "дерева деревья деревьев")]
    [InlineData("воробей", "воробья воробьи воробьев")]
    [InlineData("нужный", "нужна нужны нужного")]
    [InlineData("горький", "горек горька горького")]
    [InlineData("жить", "живу живет живешь жил живите живущий")]
    [InlineData("пить", "пью пьет пил пей")]
    [InlineData("выпить", "выпью выпьет выпей")]
    [InlineData("звать", "зову зовет звал звала")]
    [InlineData("позвать", "позову позовет")]
    [InlineData("взять", "возьму возьмет взял взяла взятый")]
    [InlineData("понять", "пойму поймет понял понятый")]
    [InlineData("видеть", "вижу видишь видит видел виден видел видящий")]
    [InlineData("любить", "люблю любишь любил любя любящий")]
    [InlineData("ходить", "хожу ходишь ходил ходите")]
    [InlineData("простить", "прощу простит прощен прощенный")]
    [InlineData("писать", "пишу пишет писал писанный пишите")]
    [InlineData("рассказать", "расскажу расскажет рассказал рассказанный")]
    [InlineData("требовать", "требую требует требовал требуемый требующий")]
    [InlineData("давать", "даю дает давал")]
    [InlineData("открыть", "открою откроет открыл")]
    [InlineData("найти", "найду найдет нашел нашла нашедший")]
    [InlineData("прийти", "приду придет пришел пришедшего")]
    [InlineData("вести", "веду ведет вел вела")]
    [InlineData("мочь", "могу может могут мог могла")]
    [InlineData("умереть", "умру умрет умер умерла")]
    [InlineData("исчезнуть", "исчезну исчез исчезла исчезнет")]
    [InlineData("вернуться", "вернусь вернется вернулся вернулась")]
    [InlineData("высказать", "выскажу высказал")]
    [InlineData("забыть", "забуду забыл забыла")]
    [InlineData("съесть", "съел съест съедят")]
    [InlineData("смеяться", "смеюсь смеется смеялся смеясь")]
    [InlineData("влюбленный", "влюблен влюблена влюблены")]
    [InlineData("зверек", "зверька зверьки")]
    [InlineData("бояться", "боюсь боится боялся боялась боящийся")]
    public void The_forms_of_a_word_are_found_from_it_and_it_from_them(string lemma, string forms)
    {
        foreach (var form in forms.Split(' '))
        {
            Assert.Contains(form, RussianInflection.FormsOf(lemma).AsEnumerable());
            Assert.True(RussianInflection.LemmasOf(form).Any(found => RussianInflection.FormsOf(found).Contains(lemma)), $"{form} does not lead to {lemma}");
        }
    }

    [Theory]
    [InlineData("год", "где")]
    [InlineData("мать", "мало")]
    [InlineData("мать", "май")]
    [InlineData("покой", "пока")]
    [InlineData("вес", "все")]
    [InlineData("часть", "чаду")]
    [InlineData("толкнуть", "толк")]
    [InlineData("крикнуть", "крик")]
    public void Words_that_only_look_alike_are_no_forms(string lemma, string other) => Assert.DoesNotContain(other, RussianInflection.FormsOf(lemma).AsEnumerable());
}
