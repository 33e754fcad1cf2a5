namespace Workbench.Aligning.Model;

/// <summary>
/// Σ log(background + explained / given) with one logarithm for many factors: they are multiplied until the product
/// might leave the range of a double.
/// </summary>
internal ref struct ProductLog(double background, int given)
{
    private const double Most = 1e200;
    private const double Least = 1e-200;

    private readonly double share = 1.0 / given;
    private double product = 1;
    private double log;

    public readonly double Value => log + Math.Log(product);

    public void Multiply(ReadOnlySpan<float> explained)
    {
        foreach (var one in explained)
        {
            Multiply(one);
        }
    }

    public void Multiply(float explained)
    {
        product *= background + (explained * share);
        if (product is > Most or < Least)
        {
            log += Math.Log(product);
            product = 1;
        }
    }
}
