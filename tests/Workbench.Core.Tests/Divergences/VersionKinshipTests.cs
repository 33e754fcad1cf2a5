using Workbench.Divergences;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public class VersionKinshipTests
{
    private const string Text = "The old house stood by the river, and in the evening the son came home and read the long letter to his father.";

    [Theory]
    [InlineData(Text, VersionRelation.Identical)]
    [InlineData("The old house stood by the river and in the evening the son came home, and read the long letter to his father!", VersionRelation.NearlyIdentical)]
    [InlineData("The old house stood by the river, and at night the son came home and read the long letter to his father.", VersionRelation.Edition)]
    [InlineData("On the bank there was an ancient dwelling; towards night its heir returned, and to the old man he recited what had been written.", VersionRelation.Independent)]
    public void Two_versions_are_told_to_be_one_translation_or_two(string other, VersionRelation expected)
    {
        var work = TinyWork.Pairs(Language.Russian, ["Старый дом стоял у реки, и вечером сын пришёл домой и прочёл отцу длинное письмо."], (Language.English, [Text]), (Language.English, [other]));
        Assert.Equal(expected, Assert.Single(VersionKinship.Of(work)).Relation);
    }
}
