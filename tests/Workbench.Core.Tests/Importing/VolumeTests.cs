using Workbench.Benchmarks.Importing;
using Workbench.TestSupport;
using Xunit;

namespace Workbench.Core.Tests.Importing;

/// <summary>The scanned volume of the shared corpora against what a person made of it; the floors are what was reached.</summary>
public class VolumeTests
{
    [SharedFact]
    public void A_scanned_volume_comes_in_as_a_careful_reader_would_cut_it()
    {
        var figures = VolumeFigures.Measure(
            SharedFolder.PathTo("corpora", "seeds", "001_1c4fdff8badd4e12.txt"), SharedFolder.PathTo("corpora", "stalin_v5"), TextWriter.Null, align: false);

        Assert.True(figures.Boundaries >= 0.97, figures.ToString());
        Assert.True(figures.CharactersPerFault >= 2000, figures.ToString());
        Assert.True(figures.SectionsNear >= 47, figures.ToString());
        Assert.True(figures.NotesTied >= 84, figures.ToString());
        Assert.Equal(0, figures.Furniture);
    }
}
