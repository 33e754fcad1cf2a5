namespace Workbench.Aligning.WordLinks;

/// <summary>Numbers for the stems of one language, from any thread.</summary>
internal sealed class StemTable
{
    private readonly Lock adding = new();
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> stems = [];

    public string this[int number]
    {
        get
        {
            lock (adding)
            {
                return stems[number];
            }
        }
    }

    public int NumberOf(string stem)
    {
        lock (adding)
        {
            if (!numbers.TryGetValue(stem, out var number))
            {
                numbers[stem] = number = stems.Count;
                stems.Add(stem);
            }

            return number;
        }
    }
}
