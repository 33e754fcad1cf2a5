namespace Workbench.Benchmarks.Store;

/// <summary>What one engine took.</summary>
/// <param name="Edit">Milliseconds of an edit until it is durable, the median.</param>
/// <param name="SlowEdit">The same, of which one in twenty takes longer.</param>
/// <param name="Open">Milliseconds.</param>
/// <param name="Page">Milliseconds of a hundred rows with their links, the median.</param>
internal sealed record StoreResult(double RecordsASecond, double Edit, double SlowEdit, double Open, double Page, double FileToText)
{
    public bool MeetsTargets => RecordsASecond >= 50_000 && Edit < 10 && Open < 100 && Page < 5 && FileToText < 3;
}
