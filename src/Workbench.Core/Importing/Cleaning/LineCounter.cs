namespace Workbench.Importing.Cleaning;

/// <summary>Counts the lines up to places asked for in rising order.</summary>
internal sealed class LineCounter(string text)
{
    private int place;
    private int line = 1;

    /// <summary>The line of a place, from 1; a line ends with LF, CR LF or CR.</summary>
    public int LineOf(int wanted)
    {
        if (wanted < place)
        {
            (place, line) = (0, 1);
        }

        for (; place < wanted; place++)
        {
            line += text[place] == '\n' || (text[place] == '\r' && (place + 1 == text.Length || text[place + 1] != '\n')) ? 1 : 0;
        }

        return line;
    }
}
