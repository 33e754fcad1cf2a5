using System.Collections.Immutable;
using System.Xml.Linq;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>Collects what is wrong with one file. A file in which everything is wrong is told of no more than a thousand times.</summary>
internal sealed class ProblemList
{
    private const int Most = 1000;

    private readonly List<Problem> problems = [];
    private int more;

    /// <summary>The file of a container that is being checked.</summary>
    public string? Part { get; set; }

    public void Error(string rule, XElement? at, string what, string wayOut) => Add(new Problem(rule, ProblemLevel.Error, what, wayOut) { Line = at?.Place()?.Line });

    public void Error(string rule, int? line, string what, string wayOut) => Add(new Problem(rule, ProblemLevel.Error, what, wayOut) { Line = line });

    public void Warn(string rule, XElement? at, string what, string wayOut) => Add(new Problem(rule, ProblemLevel.Warning, what, wayOut) { Line = at?.Place()?.Line });

    public void Warn(string rule, int? line, string what, string wayOut) => Add(new Problem(rule, ProblemLevel.Warning, what, wayOut) { Line = line });

    public bool HasErrorAt(int line) => problems.Exists(problem => problem.Line == line && problem.Level == ProblemLevel.Error);

    public ImmutableArray<Problem> ToImmutable()
    {
        var sorted = problems.OrderBy(problem => problem.Part, StringComparer.Ordinal).ThenBy(problem => problem.Line ?? 0).ToList();
        return more == 0 ? [.. sorted] : [.. sorted, new Problem("more", ProblemLevel.Error, $"{more} more problems are not listed.", "Mend these first.")];
    }

    private void Add(Problem problem)
    {
        if (problems.Count < Most)
        {
            problems.Add(problem with { Part = problem.Part ?? Part });
        }
        else
        {
            more++;
        }
    }
}
