using Workbench.Aligning.Shapes;
using Workbench.Aligning.Words;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Aligning;

public sealed class LearningTests
{
    [Fact]
    public void More_pairs_of_words_than_memory_holds_are_not_all_learnt_from()
    {
        string[] units = [string.Join(' ', Enumerable.Repeat("слово", 1000)), "дом"];
        var tokens = UnitTokens.Read(units, Language.Russian);
        var nothing = TranslationTable.FromAssociations([], tokens, tokens);
        SoftLink[] links = [.. Enumerable.Repeat(new SoftLink(0, 0, new LinkShape(1, 1), 1), 2_200), .. Enumerable.Repeat(new SoftLink(1, 1, new LinkShape(1, 1), 1), 5)];
        var learnt = Learning.Learn(tokens, tokens, nothing, links);
        Assert.Equal([1], learnt.Version);
    }
}
