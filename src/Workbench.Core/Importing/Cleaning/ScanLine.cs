namespace Workbench.Importing.Cleaning;

/// <summary>A line of the source as the rules so far read it.</summary>
/// <param name="Number">In the source, from 1.</param>
/// <param name="Text">Without white space at its ends.</param>
/// <param name="Origins">Where in the source each character of the text is; the complement of the place where a patch put it in.</param>
/// <param name="Start">Where the line starts in the source.</param>
/// <param name="End">Where it ends, the line end left out.</param>
/// <param name="Next">Where the next line starts.</param>
/// <param name="IsRemoved">Whether there was something on it that is no longer.</param>
internal sealed record ScanLine(int Number, string Text, int[] Origins, int Start, int End, int Next, bool IsRemoved)
{
    public bool IsBlank => Text.Length == 0;

    /// <summary>The place in the source of its first character.</summary>
    public int First => Place(0);

    /// <summary>The place in the source behind its last character.</summary>
    public int Last => Origins[^1] < 0 ? ~Origins[^1] : Origins[^1] + 1;

    public int Place(int index) => Origins[index] < 0 ? ~Origins[index] : Origins[index];

    /// <summary>Whether all characters of a stretch are the source's own, side by side.</summary>
    public bool IsOriginal(int index, int length)
    {
        for (var i = index; i < index + length; i++)
        {
            if (Origins[i] < 0 || Origins[i] != Origins[index] + i - index)
            {
                return false;
            }
        }

        return true;
    }
}
