using Workbench.Divergences;

namespace Workbench.Sharing;

/// <summary>Merges one file of a pack that two people changed, as git asks a merge driver to.</summary>
public static class PackMerge
{
    /// <param name="ancestor">What both started from; empty when there was no such file.</param>
    /// <param name="source">How the file is called, for messages.</param>
    /// <returns>The merged file, and in how many places it leaves something to decide.</returns>
    /// <exception cref="InputException">It is no file of links, flags or terms.</exception>
    public static (string Text, int Conflicts) Merge(string source, string ancestor, string ours, string theirs)
    {
        string[] all = [ancestor, ours, theirs];
        if (Array.TrueForAll(all, text => text.Length == 0 || text.StartsWith(LinkLines.Head, StringComparison.Ordinal)) && ours.Length > 0)
        {
            var (links, conflicts) = LinkMerge.Merge(LinkLines.Read(source, ancestor), LinkLines.Read(source, ours), LinkLines.Read(source, theirs));
            return (LinkLines.Write(links), conflicts);
        }

        if (Array.TrueForAll(all, text => text.Length == 0 || text.StartsWith(TermLines.Head, StringComparison.Ordinal)))
        {
            return (TermLines.Write(TermLines.Merge(TermLines.Read(source, ancestor), TermLines.Read(source, ours), TermLines.Read(source, theirs))), 0);
        }

        if (Array.TrueForAll(all, text => text.Length == 0 || text[0] == '{'))
        {
            var (flags, conflicts) = FlagMerge.Merge(FlagLines.Read(source, "", ancestor), FlagLines.Read(source, "", ours), FlagLines.Read(source, "", theirs));
            return (FlagLines.Write(flags), conflicts);
        }

        throw new InputException(source, "It is no file of links or flags of a pack.", "Merge it as text.");
    }
}
