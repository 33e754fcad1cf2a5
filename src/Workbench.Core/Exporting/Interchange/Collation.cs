using System.Collections.Immutable;
using DiffPlex;

namespace Workbench.Exporting.Interchange;

/// <summary>
/// Several texts of one language laid against each other token by token: stretches in which all agree, and between them what each
/// has. The first text is the one the others are compared with.
/// </summary>
internal static class Collation
{
    /// <summary>The tokens of each witness in each stretch; a stretch in which all agree has them all alike.</summary>
    public static IEnumerable<ImmutableArray<ImmutableArray<CollatedToken>>> Of(IReadOnlyList<ImmutableArray<CollatedToken>> witnesses)
    {
        var first = witnesses[0];
        var matches = witnesses.Skip(1).Select(other => Matches(first, other)).ToList();
        var from = new int[witnesses.Count];
        for (var token = 0; token < first.Length; token++)
        {
            if (matches.Exists(match => match[token] < 0))
            {
                continue;
            }

            int[] at = [token, .. matches.Select(match => match[token])];
            if (Between(witnesses, from, at) is { } differing)
            {
                yield return differing;
            }

            yield return [.. at.Select((place, witness) => ImmutableArray.Create(witnesses[witness][place]))];
            from = [.. at.Select(place => place + 1)];
        }

        if (Between(witnesses, from, [.. witnesses.Select(witness => witness.Length)]) is { } rest)
        {
            yield return rest;
        }
    }

    private static ImmutableArray<ImmutableArray<CollatedToken>>? Between(IReadOnlyList<ImmutableArray<CollatedToken>> witnesses, int[] from, int[] to) =>
        Enumerable.Range(0, witnesses.Count).Any(w => to[w] > from[w])
            ? [.. witnesses.Select((tokens, w) => tokens[from[w]..to[w]])]
            : null;

    // For each token of the first the token of the other that is the same, in order; -1 for none.
    private static int[] Matches(ImmutableArray<CollatedToken> first, ImmutableArray<CollatedToken> other)
    {
        var difference = new Differ().CreateCustomDiffs(Lines(first), Lines(other), ignoreWhiteSpace: false, text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var matches = new int[first.Length];
        Array.Fill(matches, -1);
        var (ours, theirs) = (0, 0);
        foreach (var block in difference.DiffBlocks)
        {
            while (ours < block.DeleteStartA)
            {
                matches[ours++] = theirs++;
            }

            ours += block.DeleteCountA;
            theirs += block.InsertCountB;
        }

        while (ours < first.Length)
        {
            matches[ours++] = theirs++;
        }

        return matches;
    }

    private static string Lines(ImmutableArray<CollatedToken> tokens) => string.Join('\n', tokens.Select(token => token.Text));
}
