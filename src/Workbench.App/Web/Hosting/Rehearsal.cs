using Workbench.Aligning;
using Workbench.App.Web.Editing;
using Workbench.App.Web.Reading;
using Workbench.Editing;
using Workbench.Segmenting;
using Workbench.Works;

namespace Workbench.App.Web.Hosting;

/// <summary>Does to a work of a few sentences, which nobody keeps, whatever can be done to rows, so that the first edit of a person finds its code compiled.</summary>
internal static class Rehearsal
{
    private const int Paragraphs = 8;
    private const int Row = 3;

    public static async Task RunAsync(TimeProvider time)
    {
        var work = new OpenWork(Made(), [], [], time);
        await work.MeasureAsync();
        var shown = work.ViewsOf(0, Paragraphs);
        foreach (var action in Enum.GetValues<EditAction>())
        {
            var unit = work.Aligned.Versions[0].Text.Document[new UnitIndex(Row)];
            var request = new EditRequest(action)
            {
                Row = Row, OtherRow = Row + 1, Siglum = "version", Unit = new UnitIndex(Row), Caret = unit.Sentences[1].Start, Edited = unit.WithText("Other words."),
            };
            try
            {
                var after = new OpenWork(request.Make(work.Aligned).After, work);
                _ = new RowStanding(after.Aligned);
                after.ViewsAtOnce(0, after.Aligned.Rows.Length, shown);
            }
            catch (EditException)
            {
                // What is said of the links already is refused.
            }
        }
    }

    private static AlignedWork Made()
    {
        var (original, version) = (Text("original", TextRole.Original, Language.Russian, "Он пошёл домой. Она осталась."), Text("version", TextRole.Version, Language.English, "He went home. She stayed."));
        var links = Enumerable.Range(0, Paragraphs).Select(at => new Link(UnitGroup.Range(at, 1), UnitGroup.Range(at, 1))
        {
            Sentences = [.. Enumerable.Range(0, 3).Select(s => new Link(UnitGroup.Range(s, 1), UnitGroup.Range(s, 1)))],
        });
        return new AlignedWork(new Work("rehearsal"), original, [new AlignedVersion(version, new Alignment(Paragraphs, Paragraphs, links))]);
    }

    private static WorkText Text(string siglum, TextRole role, Language language, string words) =>
        new(new TextDescription(siglum, role, language), new Document(language, [.. Enumerable.Range(1, Paragraphs).Select(number => $"{words} {number}.").Select(text => new Unit(text) { Sentences = SentenceSplitter.Split(text, language) })]));
}
