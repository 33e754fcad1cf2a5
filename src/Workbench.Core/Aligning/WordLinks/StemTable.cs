namespace Workbench.Aligning.WordLinks;

/// <summary>Numbers for the stems of one language, from any thread. A stem once numbered is read without waiting.</summary>
internal sealed class StemTable
{
    private readonly Lock adding = new();
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private string[] stems = new string[1024];

    public string this[int number] => Volatile.Read(ref stems)[number];

    public int NumberOf(string stem)
    {
        lock (adding)
        {
            if (!numbers.TryGetValue(stem, out var number))
            {
                number = numbers.Count;
                var table = stems;
                if (number == table.Length)
                {
                    Array.Resize(ref table, 2 * number);
                }

                table[number] = stem;
                Volatile.Write(ref stems, table);
                numbers[stem] = number;
            }

            return number;
        }
    }
}
