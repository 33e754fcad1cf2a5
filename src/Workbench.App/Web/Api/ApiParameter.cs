namespace Workbench.App.Web.Api;

/// <summary>Something a request may say in its address after the question mark.</summary>
internal sealed record ApiParameter(string Name, string Description, bool IsNumber = false, bool IsRequired = false)
{
    public static ApiParameter From { get; } = new("from", "The first of them, counted from 0.", IsNumber: true);

    public static ApiParameter Take { get; } = new("take", "How many, 1 to 100. Default: 100.", IsNumber: true);

    public static ApiParameter Query { get; } = new("q", "The word or phrase, in any form.", IsRequired: true);

    public static ApiParameter In { get; } = new("in", "The siglum of the version to search. Default: the original.");

    public static ApiParameter Work { get; } = new("work", "Of this work alone.");
}
