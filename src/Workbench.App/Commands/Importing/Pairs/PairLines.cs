using Workbench.Aligning;
using Workbench.App.Terminal;
using Workbench.Importing.Bitexts;
using Workbench.Works;

namespace Workbench.App.Commands.Importing.Pairs;

/// <summary>The links of a bitext as JSON lines, with the texts they tie.</summary>
internal static class PairLines
{
    public static void Write(TextWriter writer, Document original, BitextVersion version)
    {
        foreach (var link in version.Alignment.Links)
        {
            writer.WriteLine(Line(original, version, link));
        }
    }

    private static string Line(Document original, BitextVersion version, Link link) => JsonLines.Line(json =>
    {
        json.WriteString("siglum", version.Siglum);
        json.WriteString("link", link.ToString());
        json.WriteString("original", TextOf(original, link.Original));
        json.WriteString("version", TextOf(version.Document, link.Version));
    });

    private static string TextOf(Document document, UnitGroup units) => string.Join('\n', units.Select(unit => document[unit].Text));
}
