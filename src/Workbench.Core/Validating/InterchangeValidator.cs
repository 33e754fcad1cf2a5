using System.Collections.Immutable;
using Workbench.Importing;
using Workbench.Importing.Containers;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>
/// Checks files for other tools against the rules of their formats: what DTD and schema ask for, and what they leave unsaid and
/// tools stumble over. Nothing outside the file is opened but what <c>beside</c> gives, and nothing is expanded.
/// </summary>
public static class InterchangeValidator
{
    public static ImmutableArray<string> Kinds { get; } = ["tmx", "xliff", "tei", "ces", "epub"];

    /// <param name="kind">One of <see cref="Kinds"/>; null to tell it by the content.</param>
    /// <param name="beside">Opens a file beside it by its relative name; null when there is none.</param>
    /// <exception cref="InputException">It is none of these, or cannot be unpacked.</exception>
    public static ValidationReport Validate(SourceFile source, string? kind, Func<string, SourceFile?> beside)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(beside);
        var file = Gzip.IsPacked(source.Bytes.Span) ? Gzip.Unpack(source) : source;
        var problems = new ProblemList();
        var known = kind ?? KindOf(file);
        switch (known)
        {
            case "tmx": new TmxRules(file, problems).Check(); break;
            case "xliff": XliffRules.Check(file, problems); break;
            case "tei": TeiRules.Check(file, problems, beside); break;
            case "ces": CesRules.Check(file, problems, beside); break;
            case "epub": EpubRules.Check(file, problems); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind.");
        }

        return new ValidationReport(source.Name, known, problems.ToImmutable());
    }

    private static string KindOf(SourceFile file)
    {
        if (Archive.IsArchive(file.Bytes.Span))
        {
            return "epub";
        }

        return XmlHead.RootName(StrictXml.HeadOf(file)) switch
        {
            "tmx" => "tmx",
            "xliff" => "xliff",
            "TEI" or "teiCorpus" or "TEI.2" => "tei",
            "cesAlign" => "ces",
            var root => throw new InputException(
                file.Name,
                root is null ? "It is no XML and no EPUB." : $"Its outermost element is <{root}>, which is none of the formats that are checked.",
                $"Name its kind: --kind {string.Join('|', Kinds)}."),
        };
    }
}
