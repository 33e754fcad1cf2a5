using Workbench.Importing.Marking;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing.Formats;

public class NoteAuthorTests
{
    [Theory]
    [InlineData("Малая река. (Прим. перев.)", NoteAuthor.Translator)]
    [InlineData("Малая река. — Прим. пер.", NoteAuthor.Translator)]
    [InlineData("Примечание переводчика: малая река.", NoteAuthor.Translator)]
    [InlineData("A small river. [Translator's note.]", NoteAuthor.Translator)]
    [InlineData("A small river. — Tr.", NoteAuthor.Translator)]
    [InlineData("Ein kleiner Fluss. (Anm. d. Übers.)", NoteAuthor.Translator)]
    [InlineData("Малая река. — Ред.", NoteAuthor.Editor)]
    [InlineData("Малая река (прим. редакции)", NoteAuthor.Editor)]
    [InlineData("A small river.—Ed.", NoteAuthor.Editor)]
    [InlineData("[Editor's note] A small river.", NoteAuthor.Editor)]
    [InlineData("Малая река. (Примечание автора.)", NoteAuthor.Author)]
    [InlineData("A small river. — Author's note", NoteAuthor.Author)]
    [InlineData("A small river.", NoteAuthor.Unknown)]
    [InlineData("See the work of the translator.", NoteAuthor.Unknown)]
    [InlineData("Он перевёл эту книгу.", NoteAuthor.Unknown)]
    public void A_note_says_who_wrote_it(string text, NoteAuthor author) => Assert.Equal(author, NoteAuthors.Of(text, text));
}
