using Workbench.Works;

namespace Workbench.App.Web.Describing;

/// <summary>What is known about a work, while it is being written.</summary>
public sealed class WorkDraft
{
    public const int Longest = 300;

    public string? Title { get; set; }

    public string? Author { get; set; }

    /// <summary>Whether services may be sent its texts.</summary>
    public bool MaySend { get; set; }

    /// <summary>Tells what was known when the form was drawn.</summary>
    public string? Read { get; set; }

    public static WorkDraft Of(Work work) => new() { Title = work.Title, Author = work.Author, MaySend = !work.NeverSend, Read = StampOf(work) };

    /// <summary>Whether nobody else has changed the work since the form was drawn.</summary>
    public bool IsOf(Work work) => string.Equals(Read, StampOf(work), StringComparison.Ordinal);

    public Work Correct(Work work) => work with { Title = Words(Title), Author = Words(Author), NeverSend = !MaySend };

    /// <summary>What a person wrote in a field of one line; null for nothing.</summary>
    internal static string? Words(string? text) => (text ?? "").Trim() is { Length: > 0 } said ? said : null;

    private static string StampOf(Work work) => ContentHash.OfText(work.ToString()).Hex;
}
