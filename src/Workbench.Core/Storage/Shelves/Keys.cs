using System.Globalization;
using Workbench.Aligning;

namespace Workbench.Storage.Shelves;

/// <summary>The kinds of records of a workspace, and their ids.</summary>
internal static class Keys
{
    public const string Work = "work";
    public const string Text = "text";
    public const string Unit = "unit";
    public const string Alignment = "alignment";
    public const string Link = "link";
    public const string Words = "words";
    public const string Back = "back";
    public const string Flag = "flag";
    public const string Term = "term";
    public const string Dismissal = "dismissal";
    public const string Operation = "operation";
    public const string Image = "image";
    public const string Head = "head";
    public const string Counter = "counter";
    public const string Restored = "restored";

    /// <summary>The kinds that hold what people made; the others are the journal of it.</summary>
    public static IReadOnlyList<string> Content { get; } = [Work, Text, Unit, Alignment, Link, Words, Back, Flag, Dismissal, Term];

    /// <summary>The kinds that people number: an id of theirs is its own, whatever name of a work or text it may look like.</summary>
    public static IReadOnlyList<string> Numbered { get; } = [Flag, Dismissal, Term];

    /// <summary>The kinds of which a text has as many as it has units.</summary>
    public static IReadOnlyList<string> OfUnits { get; } = [Unit, Link];

    public static string TextOf(string workId, string siglum) => $"{workId}/{siglum}";

    public static string UnitOf(string text, int index) => string.Create(CultureInfo.InvariantCulture, $"{text}/{index:D8}");

    /// <summary>A link is named by its first unit, which no other link has: a change of one link writes that one only.</summary>
    public static string LinkOf(string text, Link link) => link.IsAddition
        ? string.Create(CultureInfo.InvariantCulture, $"{text}/v{link.Version.First.Value:D8}")
        : string.Create(CultureInfo.InvariantCulture, $"{text}/o{link.Original.First.Value:D8}");

    public static string Number(long number) => number.ToString("D12", CultureInfo.InvariantCulture);
}
