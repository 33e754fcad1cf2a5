using System.Text.RegularExpressions;
using System.Xml.Linq;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>What the package of an EPUB says of the book.</summary>
internal sealed partial class EpubMetadataRules(ProblemList problems)
{
    private static readonly string[] Required = ["identifier", "title", "language"];
    private static readonly string[] Accessibility = ["schema:accessMode", "schema:accessibilityFeature", "schema:accessibilityHazard"];
    private static readonly string[] AccessibilityWished = ["schema:accessModeSufficient", "schema:accessibilitySummary"];

    public void Check(XElement package)
    {
        var metadata = package.Child("metadata");
        foreach (var name in Required.Where(name => !metadata.Children(name).Any(element => element.Value.Trim().Length > 0)))
        {
            problems.Error("epub-metadata", metadata ?? package, $"The book has no dc:{name}.", $"Say it: <dc:{name}>…</dc:{name}>.");
        }

        if (package.ValueOf("unique-identifier") is not { } unique || !metadata.Children("identifier").Any(element => element.ValueOf("id") == unique))
        {
            problems.Error("epub-identifier", package, $"unique-identifier is \"{package.ValueOf("unique-identifier")}\", which no dc:identifier has as its id.", "Let it name the id of dc:identifier.");
        }

        foreach (var language in metadata.Children("language").Where(element => !LanguageTags.IsWellFormed(element.Value.Trim())))
        {
            problems.Error("epub-language", language, $"\"{language.Value}\" is no language tag.", "Write a tag of BCP 47 such as ru or en-GB.");
        }

        Modified(metadata ?? package);
        foreach (var property in Accessibility.Where(property => !Has(metadata, property)))
        {
            problems.Error("epub-accessibility", metadata ?? package, $"The book does not say {property}.", "EPUB Accessibility 1.1 asks for it.");
        }

        foreach (var property in AccessibilityWished.Where(property => !Has(metadata, property)))
        {
            problems.Warn("epub-accessibility-wished", metadata ?? package, $"The book does not say {property}.", "EPUB Accessibility 1.1 recommends it.");
        }
    }

    private void Modified(XElement metadata)
    {
        var dates = metadata.Children("meta").Where(meta => meta.ValueOf("property") == "dcterms:modified" && meta.ValueOf("refines") is null).ToList();
        if (dates is not [var date])
        {
            problems.Error("epub-modified", metadata, $"dcterms:modified is said {dates.Count} times.", "Say it once, as CCYY-MM-DDThh:mm:ssZ.");
        }
        else if (!Date().IsMatch(date.Value))
        {
            problems.Error("epub-modified", date, $"dcterms:modified is \"{date.Value}\".", "Write CCYY-MM-DDThh:mm:ssZ, without fractions of a second.");
        }
    }

    private static bool Has(XElement? metadata, string property) => metadata.Children("meta").Any(meta => meta.ValueOf("property") == property && meta.Value.Trim().Length > 0);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
