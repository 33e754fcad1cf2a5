using System.Globalization;
using System.Text.RegularExpressions;
using Workbench.Storage;

namespace Workbench.App.Web.Wording;

/// <summary>What an operation was about, in the words of the journal, but for what every work has: how many links a run of the aligner made.</summary>
internal static partial class OperationWords
{
    public static string Of(Ui ui, Operation operation) => operation.Verb == "align"
        ? string.Join("; ", operation.Description.Split("; ").Select(run => OfRun(ui, run)))
        : operation.Description;

    /// <summary>An edit that was taken or brought back. Edits of rows say themselves what they did; of others the verb is told too.</summary>
    /// <param name="newest">Among which that edit is looked for.</param>
    public static string Told(Ui ui, Operation step, IEnumerable<Operation> newest) => newest.FirstOrDefault(operation => operation.Number == step.Of) switch
    {
        null or { Verb: "link" } => step.Description,
        var edit => $"{ui.VerbName(edit.Verb)}: {Of(ui, edit)}",
    };

    private static string OfRun(Ui ui, string run) => Run().Match(run) is { Success: true } read && long.TryParse(read.Groups["count"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count)
        ? $"{read.Groups["siglum"].Value}: {ui.Count("LinkCount", count)}"
        : run;

    /// <summary>Journals of earlier versions say <c>aligned</c> once more.</summary>
    [GeneratedRegex(@"^(?:aligned )?(?<siglum>.+): (?<count>[0-9,]+) links?$")]
    private static partial Regex Run();
}
