using System.Collections.Frozen;
using System.Xml.Linq;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Tei;

/// <summary>Sorts the elements of TEI by what they do to the text (TEI Guidelines, chapters 3, 4, 6 and 11).</summary>
internal static class TeiElements
{
    private static readonly FrozenSet<string> Unread = Names(
        "teiHeader standOff facsimile sourceDoc fileDesc graphic figDesc del rdg sic reg expan am index interp interpGrp spanGrp linkGrp milestone metamark binaryObject formula ruby-t");

    // What holds units without having text of its own.
    private static readonly FrozenSet<string> Structure = Names(
        "TEI TEI.2 teiCorpus text group front body back div div0 div1 div2 div3 div4 div5 div6 div7 lg list table opener closer postscript titlePage docTitle epigraph argument cit sp floatingText castList performance set prologue epilogue listBibl figure");

    // What makes a unit wherever it stands.
    private static readonly FrozenSet<string> Leaves = Names(
        "p ab l head item label speaker stage salute signed byline dateline titlePart docAuthor docDate docEdition docImprint imprimatur trailer row castItem bibl address addrLine");

    public static bool IsUnread(XElement element) => Unread.Contains(element.Name.LocalName) && !IsOnlyReading(element);

    public static bool IsStructure(XElement element) => Structure.Contains(element.Name.LocalName);

    public static bool IsLeaf(XElement element) => Leaves.Contains(element.Name.LocalName);

    public static bool IsDivision(XElement element) => element.Name.LocalName is "div" || element.Name.LocalName is ['d', 'i', 'v', >= '0' and <= '7'];

    /// <summary>Whether a quotation stands in paragraphs of its own.</summary>
    public static bool HoldsUnits(XElement element) => element.Elements().Any(child => IsLeaf(child) || IsStructure(child) || (child.Name.LocalName is "q" or "quote" && HoldsUnits(child)));

    /// <summary>The type of <c>hi</c> and its like; null when it sets nothing off.</summary>
    public static EmphasisKind? Emphasis(XElement element)
    {
        var look = $"{element.ValueOf("rend")} {element.ValueOf("rendition")} {element.ValueOf("style")}".ToLowerInvariant();
        return element.Name.LocalName switch
        {
            "emph" when look.Trim().Length == 0 => EmphasisKind.Italic,
            "hi" or "emph" or "foreign" or "title" or "term" or "mentioned" or "seg" or "distinct" => OfLook(look),
            _ => null,
        };
    }

    // The words that projects use in practice; TEI leaves them free.
    private static EmphasisKind? OfLook(string look) => look switch
    {
        _ when Has(look, "gesperrt", "spaced", "letterspac", "letter-spac", "разряд") => EmphasisKind.Spaced,
        _ when Has(look, "small", "smcap", "#sc", " sc ") => EmphasisKind.SmallCapitals,
        _ when Has(look, "bold", "#b ", " b ", "fett") => EmphasisKind.Bold,
        _ when Has(look, "ital", "#i ", " i ", "kursiv", "oblique") => EmphasisKind.Italic,
        _ when Has(look, "underl", "#u ", " u ") => EmphasisKind.Underlined,
        _ when Has(look, "strike", "through") => EmphasisKind.Struck,
        _ => null,
    };

    private static bool Has(string look, params ReadOnlySpan<string> words)
    {
        var padded = $" {look} ";
        foreach (var word in words)
        {
            if (padded.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A choice or apparatus entry gives one reading: what is corrected, as it was spelt, abbreviated as it was.
    private static bool IsOnlyReading(XElement element) => element.Name.LocalName switch
    {
        "rdg" => element.Parent is { } app && app.Child("lem") is null && app.Child("rdg") == element,
        "sic" => element.Parent is not { Name.LocalName: "choice" } choice || choice.Child("corr") is null,
        "reg" => element.Parent is not { Name.LocalName: "choice" } choice || choice.Child("orig") is null,
        "expan" => element.Parent is not { Name.LocalName: "choice" } choice || choice.Child("abbr") is null,
        _ => false,
    };

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
