using Workbench.App.Web.Wording;
using Workbench.Divergences;

namespace Workbench.App.Web.Studying;

/// <summary>The rules by which findings are found, in words.</summary>
internal static class FindingRules
{
    /// <summary>The name of a kind of divergence; a rule of another sort is its own name.</summary>
    public static string NameOf(Ui ui, string rule) =>
        Enum.GetValues<DivergenceKind>().Where(kind => string.Equals(DivergenceJson.Name(kind), rule, StringComparison.Ordinal)).Select(ui.Name).FirstOrDefault(rule);
}
