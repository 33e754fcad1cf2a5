namespace Workbench.Importing.Cleaning.Rules;

/// <summary>Takes out the soft hyphens left in words; those at line ends are the matter of broken words.</summary>
internal sealed class SoftHyphenRule() : CleaningRule(RuleName, "soft hyphens inside words are taken out")
{
    public const string RuleName = "soft-hyphens";

    public override Findings Find(ScanText scan)
    {
        var source = scan.Source;
        var patches = new List<Patch>();
        for (var at = source.IndexOf('\u00AD', StringComparison.Ordinal); at >= 0; at = source.IndexOf('\u00AD', at + 1))
        {
            var inside = at + 1 < source.Length && !char.IsWhiteSpace(source[at + 1]);
            if (inside && scan.Untouched(at, at + 1).Any())
            {
                patches.Add(Replace(at, 1, ""));
            }
        }

        return new Findings(patches, patches.Count > 0);
    }
}
