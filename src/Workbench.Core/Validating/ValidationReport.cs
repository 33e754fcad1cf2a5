using System.Collections.Immutable;

namespace Workbench.Validating;

/// <summary>What checking one file found.</summary>
/// <param name="Kind">One of <see cref="InterchangeValidator.Kinds"/>.</param>
/// <param name="Problems">By part and line.</param>
public sealed record ValidationReport(string Source, string Kind, ImmutableArray<Problem> Problems)
{
    public bool IsValid => Problems.All(problem => problem.Level != ProblemLevel.Error);
}
