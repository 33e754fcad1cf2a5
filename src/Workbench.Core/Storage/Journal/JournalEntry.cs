namespace Workbench.Storage.Journal;

/// <summary>What is said of an operation before it has a number.</summary>
internal sealed record JournalEntry(string Who, DateTimeOffset When, string Verb, string WorkId, string? Subject, string Description);
