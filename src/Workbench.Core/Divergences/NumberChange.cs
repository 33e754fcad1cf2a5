namespace Workbench.Divergences;

/// <summary>A number of the original that the version lacks, one that only the version has, or the one for the other.</summary>
internal readonly record struct NumberChange(NumberMention? Lost, NumberMention? Extra);
