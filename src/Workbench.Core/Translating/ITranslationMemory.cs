using Workbench.Works;

namespace Workbench.Translating;

/// <summary>
/// Where answers are kept, so that a run that was broken off goes on where it stopped and nothing is paid twice.
/// Answers are kept as they come, only after they passed every check; from several threads.
/// </summary>
public interface ITranslationMemory
{
    /// <param name="key">Of provider, variant, languages, text and context: <see cref="TranslationKey"/>.</param>
    string? Find(ContentHash key);

    void Keep(ContentHash key, string translation);
}
