using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.App.Commands.Exporting;
using Workbench.App.Commands.Exporting.Interchange;
using Workbench.App.Demo;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Web.Jobs;

/// <summary>
/// Makes orders of what a request asks for. What it names is looked up in the workspace first, so that no word of a request
/// is ever taken for an option of a verb.
/// </summary>
internal sealed class JobOrders(Workspace workspace)
{
    private static readonly ImmutableArray<string> DossierFormats = ["html", "docx", "markdown"];

    /// <summary>The formats of exports. Those of several files are fetched as one archive.</summary>
    public static IEnumerable<ExportFormat> Formats => ExportFormats.All;

    /// <summary>The sample that is shipped with the program, as a work.</summary>
    public static JobOrder Sample(string who)
    {
        var imports = SampleFiles.Texts().Select(text => Import(text.Description)).ToImmutableArray();
        return new JobOrder(JobKind.Sample, SampleFiles.WorkId, who, imports.Add(["align", SampleFiles.WorkId]));
    }

    /// <exception cref="WorkspaceException">There is no such work or version.</exception>
    public JobOrder Align(string workId, IReadOnlyList<string> sigla, string who)
    {
        var work = RequireWork(workId);
        return new JobOrder(JobKind.Align, work.Id, who, [["align", work.Id, .. Versions(work, sigla)]]);
    }

    /// <exception cref="WorkspaceException">There is no such work, version, format or value of an option.</exception>
    public JobOrder Export(string workId, ExportChoice choice, string who)
    {
        var work = RequireWork(workId);
        var found = Formats.FirstOrDefault(known => string.Equals(known.Name, choice.Format, StringComparison.Ordinal))
            ?? throw new WorkspaceException($"There is no format '{choice.Format}'.", $"There is: {string.Join(", ", Formats.Select(known => known.Name))}.");
        var order = new JobOrder(JobKind.Export, work.Id, who, [["export", found.Name, work.Id, .. Versions(work, choice.Sigla), .. choice.Words()]]);
        return found.HasFilesBeside
            ? order with { ResultName = $"{work.Id}.{found.Name}.zip", NamedFile = $"{work.Id}.{NamedEnding(work, found)}" }
            : order with { ResultName = $"{work.Id}.{EndingOf(found.Name)}" };
    }

    /// <param name="provider">One of the catalogue of services.</param>
    /// <param name="isQuote">Whether it only says how much would be sent and what that would cost.</param>
    /// <exception cref="WorkspaceException">There is no such work or service.</exception>
    public JobOrder Translate(string workId, string provider, bool isQuote, string who)
    {
        var work = RequireWork(workId);
        ImmutableArray<string> translate = ["translate", work.Id, "--provider", RequireProvider(provider)];
        return new JobOrder(JobKind.Translate, work.Id, who, [isQuote ? translate.Add("--quote") : translate]);
    }

    /// <param name="subject">A flag or a work.</param>
    /// <param name="term">A word or phrase of the work's original; null for its flags.</param>
    /// <param name="format">As <c>dossier --format</c> has it.</param>
    /// <param name="culture">The language of its headings: <c>en</c> or <c>ru</c>.</param>
    /// <exception cref="WorkspaceException">There is no such flag, work or format.</exception>
    public JobOrder Dossier(string subject, string? term, string format, string culture, string who)
    {
        var (workId, name) = workspace.FindWork(subject) is { } work ? (work.Id, work.Id)
            : term is null && workspace.FindFlag(subject) is { } flag ? (flag.WorkId, flag.Id)
            : throw new WorkspaceException($"There is no work or flag '{subject}'.", "See the list of works or of disputes for those there are.");
        if (!DossierFormats.Contains(format))
        {
            throw new WorkspaceException($"There is no format '{format}' of dossiers.", $"There is: {string.Join(", ", DossierFormats)}.");
        }

        ImmutableArray<string> about = string.IsNullOrWhiteSpace(term) ? [] : [$"--term={term}"];
        return new JobOrder(JobKind.Dossier, workId, who, [["dossier", name, .. about, "--format", format, "--culture", culture]]) { ResultName = $"{name}.{EndingOf(format)}" };
    }

    /// <summary>Has what a version has for a row translated back into the language of the original.</summary>
    /// <param name="row">As all versions of the work are joined.</param>
    /// <param name="provider">One of the catalogue of services.</param>
    /// <exception cref="WorkspaceException">There is no such work or service, or the version has nothing there.</exception>
    public JobOrder TranslateBack(AlignedWork aligned, int version, int row, string provider, string who)
    {
        var work = RequireWork(aligned.Work.Id);
        var units = aligned.Rows[row].Cells[version].Units;
        var siglum = aligned.Versions[version].Text.Siglum;

        // The verb counts rows as the version alone is joined with the original.
        var alone = new AlignedWork(work, aligned.Original, [aligned.Versions[version]]).Rows.Where(own => own.Cells[0].Units.Any(units.Contains)).Select(own => own.Number).ToList();
        return alone.Count == 0
            ? throw new WorkspaceException($"'{siglum}' has nothing in row {row}.", "Choose another row.")
            : new JobOrder(JobKind.Translate, work.Id, who,
                [["translate", work.Id, "--provider", RequireProvider(provider), "--back", .. Versions(work, [siglum]), "--rows", string.Create(CultureInfo.InvariantCulture, $"{alone.Min()}-{alone.Max()}")]]);
    }

    /// <summary>The files of Moses are told apart by their languages.</summary>
    private string NamedEnding(Work work, ExportFormat format) => format is MosesFormat ? workspace.Texts(work.Id).FirstOrDefault(text => text.Role == TextRole.Original)?.Language.Tag ?? "original" : "xml";

    private static string RequireProvider(string provider) =>
        Online.ProviderCatalogue.Names.FirstOrDefault(known => string.Equals(known, provider, StringComparison.Ordinal))
        ?? throw new WorkspaceException($"There is no service '{provider}'.", $"There is: {string.Join(", ", Online.ProviderCatalogue.Names)}.");

    private static string EndingOf(string format) => format switch
    {
        "latex" => "tex",
        "markdown" => "md",
        "text" => "txt",
        "xliff" or "xliff12" => "xlf",
        "tei" or "apparatus" => "xml",
        _ => format,
    };

    private static ImmutableArray<string> Import(TextDescription text) =>
    [
        "import", SampleFiles.PathTo(text.SourceName!), "--work", SampleFiles.WorkId, "--language", text.Language.Tag, "--rights", text.Rights!, $"--title={text.Title}",
        .. text.Role == TextRole.Original ? new[] { "--original" } : ["--siglum", text.Siglum],
    ];

    private Work RequireWork(string id) => workspace.FindWork(id) ?? throw new WorkspaceException($"There is no work '{id}'.", "See the list of works for those there are.");

    private ImmutableArray<string> Versions(Work work, IReadOnlyList<string> sigla)
    {
        var known = workspace.Texts(work.Id).Select(text => text.Siglum).ToHashSet(StringComparer.Ordinal);
        return sigla.FirstOrDefault(siglum => !known.Contains(siglum)) is { } unknown
            ? throw new WorkspaceException($"The work '{work.Id}' has no text '{unknown}'.", $"It has: {string.Join(", ", known.Order(StringComparer.Ordinal))}.")
            : [.. sigla.SelectMany(siglum => new[] { "--siglum", siglum })];
    }
}
