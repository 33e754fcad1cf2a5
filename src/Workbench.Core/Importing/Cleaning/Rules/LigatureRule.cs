namespace Workbench.Importing.Cleaning.Rules;

/// <summary>Writes the ligatures of a typeface as the letters they are (Unicode block FB00).</summary>
internal sealed class LigatureRule() : CleaningRule("ligatures", "ligatures of the typeface become letters")
{
    private static readonly string[] Letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public override Findings Find(ScanText scan)
    {
        var patches = new List<Patch>();
        var rest = scan.Source.AsSpan();
        for (var at = 0; rest[at..].IndexOfAnyInRange('\uFB00', '\uFB06') is >= 0 and var next;)
        {
            at += next;
            patches.Add(Replace(at, 1, Letters[rest[at] - '\uFB00']));
            at++;
        }

        return new Findings(patches, patches.Count > 0);
    }
}
