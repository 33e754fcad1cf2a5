namespace Workbench.Importing;

/// <summary>Something about a source that the user should look at, though it could be read.</summary>
/// <param name="Line">The line it is about, from 1; null when it is about the whole source.</param>
public sealed record ImportWarning(string Message, int? Line = null);
