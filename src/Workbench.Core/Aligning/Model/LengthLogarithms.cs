namespace Workbench.Aligning.Model;

/// <summary>The logarithms of lengths in letters, kept for the lengths that occur most: a search asks for them by the million.</summary>
internal sealed class LengthLogarithms
{
    private const int Kept = 2048;

    private readonly double ratio;
    private readonly double padding;
    private readonly float[] original = new float[Kept];
    private readonly float[] version = new float[Kept];

    /// <param name="ratio">What a letter of the original is worth in letters of the version.</param>
    /// <param name="padding">Letters added to every length.</param>
    public LengthLogarithms(double ratio, double padding)
    {
        (this.ratio, this.padding) = (ratio, padding);
        for (var letters = 0; letters < Kept; letters++)
        {
            (original[letters], version[letters]) = ((float)Original(letters), (float)Version(letters));
        }
    }

    /// <summary>Of an original's length, as the version would have it.</summary>
    public double OfOriginal(int letters) => letters < Kept ? original[letters] : Original(letters);

    public double OfVersion(int letters) => letters < Kept ? version[letters] : Version(letters);

    private double Original(int letters) => Math.Log((ratio * letters) + padding);

    private double Version(int letters) => Math.Log(letters + padding);
}
