using System.Diagnostics.CodeAnalysis;

namespace Workbench.App.Web.Studying;

/// <summary>Something that takes long, done once, in the background, when it is first asked for.</summary>
internal sealed class Background<T>
{
    private readonly Lazy<Task<T>> made;
    private T? found;
    private volatile bool isFound;

    public Background(Func<T> make) => made = new(() => Task.Run(() =>
    {
        found = make();
        isFound = true;
        return found;
    }));

    public Task<T> Result => made.Value;

    /// <summary>Whether it is done; asking does not begin it.</summary>
    public bool IsDone([MaybeNullWhen(false)] out T result)
    {
        result = found;
        return isFound;
    }
}
