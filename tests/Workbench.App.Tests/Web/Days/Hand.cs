using Microsoft.Playwright;
using Workbench.Aligning;
using Workbench.App.Web.Editing;

namespace Workbench.App.Tests.Web.Days;

/// <summary>How a person works the pages: all that is done on a working day, by one means alone.</summary>
internal abstract class Hand(IPage page)
{
    protected IPage Page { get; } = page;

    /// <summary>Goes where a link leads, or does what a button does.</summary>
    public abstract Task UseAsync(ILocator control);

    /// <summary>Chooses one of several that exclude each other.</summary>
    public abstract Task ChooseAsync(ILocator radio);

    /// <summary>Takes the place of what a field holds.</summary>
    public async Task WriteAsync(ILocator field, string text)
    {
        await EnterAsync(field);
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.InsertTextAsync(text);
    }

    public async Task SendAsync(ILocator input, params string[] files)
    {
        var chooser = await Page.RunAndWaitForFileChooserAsync(() => UseAsync(input));
        await chooser.SetFilesAsync(files);
    }

    /// <summary>Goes to a cell of the editor.</summary>
    public abstract Task GoAsync(int row, string column);

    /// <summary>Goes to a sentence of the cell that was gone to.</summary>
    /// <param name="number">From 0.</param>
    public abstract Task GoToSentenceAsync(int number);

    /// <summary>Does something to the cell, or the place in it, that was gone to.</summary>
    public abstract Task DoAsync(EditorAction action);

    /// <summary>Parts a paragraph of the cell that was gone to, before its second sentence.</summary>
    public abstract Task SplitAsync();

    /// <summary>Answers the question why something is omitted.</summary>
    public abstract Task AnswerAsync(OmissionReason reason);

    /// <summary>Keeps what an open dialog of the editor asks about.</summary>
    public abstract Task AgreeAsync(ILocator dialog);

    /// <summary>Decides about the card of the review queue.</summary>
    /// <param name="decision">As its button names it.</param>
    /// <param name="key">The key that does the same.</param>
    public abstract Task DecideAsync(string decision, string key);

    /// <summary>Begins a flag at a row of the reading pages.</summary>
    public abstract Task FlagAsync(ILocator row);

    protected abstract Task EnterAsync(ILocator field);

    protected ILocator Cell(int row, string column) => Page.Locator($"#r{row} .cell[data-column='{column}']");
}
