namespace Workbench.Importing.Containers;

/// <summary>Says what the framework's readers of packed files throw in the user's words.</summary>
internal static class ArchiveFaults
{
    public static T Explained<T>(string source, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            throw new InputException(source, $"The archive is cut off or damaged ({damage.Message.TrimEnd('.')}).", "Get the file anew.");
        }
    }
}
