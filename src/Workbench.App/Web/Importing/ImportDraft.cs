using System.Collections.Immutable;

namespace Workbench.App.Web.Importing;

/// <summary>Files that were sent and are not yet imported.</summary>
/// <param name="Id">Not to be guessed.</param>
public sealed record ImportDraft(string Id, string Folder, ImmutableArray<DraftFile> Files);
