namespace Workbench.App.Web.Studying;

/// <summary>Something that takes long, done once, in the background, when it is first asked for.</summary>
internal sealed class Background<T>(Func<T> make)
{
    private readonly Lazy<Task<T>> made = new(() => Task.Run(make));

    public Task<T> Result => made.Value;
}
