using System.Globalization;
using Workbench.Aligning;
using Workbench.Segmenting;
using Workbench.Storage;
using Workbench.Translating;
using Workbench.Works;

namespace Workbench.App.Commands.Translating;

/// <summary>Keeps a machine's translation as a version that is aligned by construction.</summary>
internal static class MachineVersion
{
    public static WorkText Keep(Workspace workspace, Work work, WorkText original, MachineTranslation translation, string siglum, int year)
    {
        var made = translation.ToVersion(siglum, year);
        var version = made with { Document = DocumentSegmenter.Segment(made.Document) };
        if (workspace.FindText(work.Id, siglum) is null)
        {
            workspace.AddText(work, version);
        }
        else
        {
            workspace.ReplaceText(work.Id, version);
        }

        var alignment = new Alignment(original.Document.Units.Length, version.Document.Units.Length, Links(original, translation));
        workspace.Realign(work.Id, siglum, alignment, string.Create(CultureInfo.InvariantCulture, $"{siglum} is aligned as it was translated: {alignment.Links.Length} links"));
        return version;
    }

    private static IEnumerable<Link> Links(WorkText original, MachineTranslation translation)
    {
        var translated = 0;
        for (var unit = 0; unit < original.Document.Units.Length; unit++)
        {
            var isThere = translated < translation.Origins.Length && translation.Origins[translated].Value == unit;
            yield return new Link(UnitGroup.Range(unit, 1), isThere ? UnitGroup.Range(translated++, 1) : UnitGroup.Empty);
        }
    }
}
