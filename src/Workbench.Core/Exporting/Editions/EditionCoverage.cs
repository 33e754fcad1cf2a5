using System.Globalization;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>Counts what reaches an edition, letter by letter, to prove that every unit is in it exactly once.</summary>
public sealed class EditionCoverage
{
    private readonly List<Tally> tallies = [];

    /// <summary>Whether every unit is in the edition exactly once, or was left out on purpose.</summary>
    public bool IsWhole => tallies.TrueForAll(tally => tally.Missing.Count == 0 && tally.Doubled.Count == 0);

    /// <summary>One line a text: <c>original: 312 of 312 units, each once</c>.</summary>
    public IEnumerable<string> Lines => tallies.Select(tally => tally.Describe());

    internal void Begin(IEnumerable<EditionText> texts)
    {
        tallies.Clear();
        tallies.AddRange(texts.Select(text => new Tally(text)));
    }

    internal void Add(EditionText text, UnitIndex unit, Span span) => tallies[text.Place].Add(unit, span);

    internal void LeaveOut(EditionText text, UnitIndex unit) => tallies[text.Place].LeaveOut(unit);

    private sealed class Tally(EditionText text)
    {
        private readonly int[] letters = new int[text.Document.Units.Length];
        private readonly bool[] seen = new bool[text.Document.Units.Length];
        private int leftOut;

        public List<int> Missing => [.. Enumerable.Range(0, seen.Length).Where(u => letters[u] < text.Document.Units[u].Text.Length || !seen[u])];

        public List<int> Doubled => [.. Enumerable.Range(0, seen.Length).Where(u => letters[u] > text.Document.Units[u].Text.Length)];

        public void Add(UnitIndex unit, Span span)
        {
            // An empty unit, which rights keep back, has no letters to count.
            letters[unit.Value] += span.Length == 0 && seen[unit.Value] ? 1 : span.Length;
            seen[unit.Value] = true;
        }

        public void LeaveOut(UnitIndex unit)
        {
            Add(unit, new Span(0, text.Document[unit].Text.Length));
            leftOut++;
        }

        public string Describe()
        {
            var (missing, doubled) = (Missing, Doubled);
            var shown = seen.Length - leftOut - missing.Count;
            var line = string.Create(CultureInfo.InvariantCulture, $"{text.Text.Siglum}: {shown} of {seen.Length} units");
            var reasons = new[]
            {
                missing.Count == 0 && doubled.Count == 0 ? "each once" : null,
                leftOut == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{leftOut} left out as not confirmed"),
                missing.Count == 0 ? null : $"missing: {List(missing)}",
                doubled.Count == 0 ? null : $"more than once: {List(doubled)}",
            };
            return $"{line}, {string.Join(", ", reasons.OfType<string>())}";
        }

        private static string List(List<int> units) =>
            string.Join(' ', units.Take(10).Select(u => u.ToString(CultureInfo.InvariantCulture))) + (units.Count > 10 ? " …" : "");
    }
}
