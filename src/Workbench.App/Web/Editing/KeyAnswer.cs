namespace Workbench.App.Web.Editing;

/// <summary>The keys as the browser is to know and remember them.</summary>
/// <param name="Text">For the cookie.</param>
/// <param name="Actions">Every key with its action.</param>
public sealed record KeyAnswer(string Text, IReadOnlyDictionary<string, string> Actions);
