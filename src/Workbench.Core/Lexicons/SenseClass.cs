namespace Workbench.Lexicons;

/// <summary>What a word does to the sense, as the tables name it: <c>negation.strong</c>, <c>modality.must</c>.</summary>
public readonly record struct SenseClass(string Topic, string Name);
