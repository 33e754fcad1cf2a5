using Workbench.Works;

namespace Workbench.Lexicons;

public static class Stemmers
{
    public static string Stem(string word, Language language) => word.Length <= 5 ? word : word[..5];
}
