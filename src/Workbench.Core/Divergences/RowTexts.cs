using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>The texts of a row, each joined and read once, whatever many links and versions ask for it.</summary>
internal sealed class RowTexts(AlignedWork work, Row row)
{
    private readonly Dictionary<(int Version, UnitGroup Units), RowText> texts = [];

    public AlignedWork Work => work;

    public Row Row => row;

    /// <param name="version"><see cref="SisterComparison.Original"/> for the original.</param>
    public RowText Of(int version, UnitGroup units)
    {
        if (!texts.TryGetValue((version, units), out var text))
        {
            var document = version == SisterComparison.Original ? work.Original.Document : work.Versions[version].Text.Document;
            texts[(version, units)] = text = new RowText(document, units);
        }

        return text;
    }
}
