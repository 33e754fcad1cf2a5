using Workbench.Works;

namespace Workbench.App.Web.Review;

/// <summary>A place that asks for a decision: a row in one version, told by units, so that edits elsewhere leave it where it is.</summary>
/// <param name="Unit">Its first unit of the original; for an addition its first of the version.</param>
public sealed record ReviewItem(ReviewBucket Bucket, int Version, UnitIndex Unit, bool IsAddition, double Priority, string Why);
