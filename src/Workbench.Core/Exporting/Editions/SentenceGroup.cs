using Workbench.Aligning;

namespace Workbench.Exporting.Editions;

/// <summary>Sentences of a row that belong together in all texts, counted from the start of the row.</summary>
internal sealed class SentenceGroup
{
    private readonly Dictionary<EditionText, List<int>> versions = [];

    public List<int> Original { get; } = [];

    public int LargestVersion => versions.Count == 0 ? 0 : versions.Values.Max(v => v.Count);

    public IReadOnlyList<int> Of(EditionText text) => text.IsOriginal ? Original : versions.GetValueOrDefault(text) ?? [];

    /// <summary>Groups in the order of the original; what a version adds stands after what it follows.</summary>
    public static List<SentenceGroup> Join(int count, IReadOnlyList<(EditionText Text, IReadOnlyList<Link> Links)> versions)
    {
        var sets = new DisjointSets(count);
        foreach (var link in versions.SelectMany(v => v.Links))
        {
            for (var i = 1; i < link.Original.Count; i++)
            {
                sets.Union(link.Original[0].Value, link.Original[i].Value);
            }
        }

        var groups = new List<SentenceGroup>();
        var ofRoot = new Dictionary<int, SentenceGroup>();
        for (var sentence = 0; sentence < count; sentence++)
        {
            if (!ofRoot.TryGetValue(sets.Find(sentence), out var group))
            {
                groups.Add(ofRoot[sets.Find(sentence)] = group = new SentenceGroup());
            }

            group.Original.Add(sentence);
        }

        foreach (var (text, links) in versions)
        {
            AddVersion(groups, text, links, link => ofRoot[sets.Find(link.Original.First.Value)]);
        }

        return groups;
    }

    private static void AddVersion(List<SentenceGroup> groups, EditionText text, IReadOnlyList<Link> links, Func<Link, SentenceGroup> groupOf)
    {
        SentenceGroup? before = null;
        foreach (var link in links.Where(l => !l.Version.IsEmpty).OrderBy(l => l.Version.First.Value))
        {
            var group = link.IsAddition ? new SentenceGroup() : groupOf(link);
            if (link.IsAddition)
            {
                groups.Insert(before is null ? 0 : groups.IndexOf(before) + 1, group);
            }

            if (!group.versions.TryGetValue(text, out var sentences))
            {
                group.versions[text] = sentences = [];
            }

            sentences.AddRange(link.Version.Select(s => s.Value));
            sentences.Sort();
            before = group;
        }
    }
}
