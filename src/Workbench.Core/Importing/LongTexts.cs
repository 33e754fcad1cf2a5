namespace Workbench.Importing;

/// <summary>Keeps long texts from standing in memory twice: the collector would wait until as much again has been asked for.</summary>
internal static class LongTexts
{
    private const long Long = 16 * 1024 * 1024;

    public static bool IsLong(long length) => length >= Long;

    /// <summary>Before a text is made from another of that length that is needed no more: its memory is used again.</summary>
    public static void Forget(long length)
    {
        if (IsLong(length))
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
        }
    }

    /// <summary>Before many small things are made in the place of a text of that length: its memory goes back to the system.</summary>
    public static void GiveBack(long length)
    {
        if (IsLong(length))
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
