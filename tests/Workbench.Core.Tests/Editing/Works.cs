using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Core.Tests.Editing;

/// <summary>Small works whose paragraphs say what they are: <c>o3</c>, <c>a3</c>, each with two sentences.</summary>
internal static class Works
{
    public static AlignedWork Of(int originals, params (int Count, string Links)[] versions) => new(
        new Work("w"),
        Text("original", TextRole.Original, originals),
        [.. versions.Select((v, n) => new AlignedVersion(
            Text(((char)('a' + n)).ToString(), TextRole.Version, v.Count),
            new Alignment(originals, v.Count, v.Links.Split(' ').Select(Link))))]);

    /// <summary>Every row with what each version has in it: <c>0|0|0</c>.</summary>
    public static string Rows(this AlignedWork work) => string.Join(' ', work.Rows.Select(row => string.Join('|', row.Cells.Select(c => c.Units).Prepend(row.Original).Select(Numbers))));

    public static LinkState StateAt(this AlignedWork work, int row, int version = 0) => work.Rows[row].Cells[version].Links[0].State;

    /// <summary><c>01:2</c>: the units 0 and 1 to 2.</summary>
    public static Link Link(string text)
    {
        var sides = text.Split(':');
        return new Link(Units(sides[0]), Units(sides[1]));
    }

    private static UnitGroup Units(string digits) => UnitGroup.Of([.. digits.Select(d => new UnitIndex(d - '0'))]);

    private static string Numbers(UnitGroup units) => units.IsEmpty ? "-" : string.Join("", units);

    private static WorkText Text(string name, TextRole role, int count)
    {
        var language = role == TextRole.Original ? Language.Russian : Language.English;
        return new WorkText(new TextDescription(name, role, language), new Document(language, [.. Enumerable.Range(0, count).Select(i => Paragraph($"{name}{i}"))]));
    }

    private static Unit Paragraph(string name) => new($"First {name}. Last {name}.") { Sentences = [new Span(0, name.Length + 7), new Span(name.Length + 8, name.Length + 6)] };
}
