using Workbench.Translating;
using Workbench.Works;

namespace Workbench.Online.Tests.Support;

internal sealed class Memory : ITranslationMemory
{
    public Dictionary<ContentHash, string> Kept { get; } = [];

    public string? Find(ContentHash key) => Kept.GetValueOrDefault(key);

    public void Keep(ContentHash key, string translation)
    {
        lock (Kept)
        {
            Kept[key] = translation;
        }
    }
}
