using System.Xml.Linq;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>An apparatus by parallel segmentation (TEI P5, 13.2.3): readings, and witnesses each of which has one in every place.</summary>
internal sealed class TeiApparatusRules(ProblemList problems, XElement root, Dictionary<string, XElement> ids)
{
    private static readonly string[] Methods = ["double-end-point", "location-referenced", "parallel-segmentation"];

    public void Check()
    {
        var encodings = root.Descendants().Where(element => element.Is("variantEncoding")).ToList();
        encodings.ForEach(Encoding);
        var entries = root.Descendants().Where(element => element.Is("app")).ToList();
        if (entries.Count > 0 && encodings.Count == 0)
        {
            problems.Error("tei-variant-encoding", entries[0], "There is an apparatus, and no variantEncoding says how it is made.", "Write <variantEncoding method=\"parallel-segmentation\" location=\"internal\"/> into encodingDesc.");
        }

        var witnesses = root.Descendants().Where(element => element.Is("witness")).Select(witness => witness.ValueOf("id")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            Entry(entry, witnesses);
        }
    }

    private void Encoding(XElement encoding)
    {
        var (method, location) = (encoding.ValueOf("method"), encoding.ValueOf("location"));
        if (method is null || location is null)
        {
            problems.Error("tei-variant-encoding", encoding, $"variantEncoding has no {(method is null ? "method" : "location")}.", "It has both.");
        }
        else if (!Methods.Contains(method, StringComparer.Ordinal))
        {
            problems.Error("tei-variant-method", encoding, $"The method is \"{method}\".", $"It is one of {string.Join(", ", Methods)}.");
        }
        else if (method == "parallel-segmentation" && location == "external")
        {
            problems.Error("tei-variant-location", encoding, "Parallel segmentation stands in the text and cannot be external.", "Write location=\"internal\".");
        }
    }

    private void Entry(XElement entry, HashSet<string> witnesses)
    {
        var readings = entry.Descendants().Where(element => element.Name.LocalName is "lem" or "rdg" && element.Ancestors().First(outer => outer.Is("app")) == entry).ToList();
        if (readings.Count == 0)
        {
            problems.Error("tei-app-empty", entry, "app is empty.", "It holds the readings of the witnesses.");
            return;
        }

        if (readings.Count < 2)
        {
            problems.Error("tei-app-readings", entry, "app has one reading only.", "Where all witnesses agree there is no app; else say what the others have.");
        }

        Lemma(entry, readings);
        readings.ForEach(reading => Reading(reading));
        var named = readings.SelectMany(Witnesses).ToList();
        var (missing, twice) = (witnesses.Except(named, StringComparer.Ordinal).ToList(), named.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToList());
        if (missing.Count + twice.Count > 0 && readings.TrueForAll(reading => reading.ValueOf("wit") is not null))
        {
            problems.Error("tei-app-witnesses", entry, missing.Count > 0 ? $"app has no reading of {string.Join(", ", missing)}." : $"{string.Join(", ", twice)} has two readings in one app.", "Every witness has one reading in every app; an empty rdg where it has nothing.");
        }
    }

    private void Lemma(XElement entry, List<XElement> readings)
    {
        var lemmas = readings.Where(reading => reading.Is("lem")).ToList();
        if (lemmas.Count > 1 || (lemmas.Count == 1 && readings[0] != lemmas[0]))
        {
            problems.Error("tei-lem", entry, lemmas.Count > 1 ? $"app has {lemmas.Count} lem." : "lem stands after a rdg.", "An app has one lem at most, and it stands first.");
        }
    }

    private void Reading(XElement reading)
    {
        if (reading.ValueOf("wit") is null)
        {
            problems.Error("tei-rdg-wit", reading, $"{reading.Name.LocalName} names no witness.", "Say whose it is: wit=\"#G\".");
        }

        foreach (var witness in Witnesses(reading).Where(name => !ids.TryGetValue(name, out var element) || !element.Is("witness")))
        {
            problems.Error("tei-rdg-wit", reading, $"\"#{witness}\" is no witness.", "Point to a witness of listWit.");
        }

        if (reading.Descendants().FirstOrDefault(element => element.Is("p")) is { } paragraph && reading.Ancestors().Any(outer => outer.Is("p")))
        {
            problems.Error("tei-p-in-p", paragraph, "A paragraph stands in a reading within a paragraph.", "Leave the inner p out.");
        }

        if (reading.Value is [var first, .., var last] && (char.IsWhiteSpace(first) || char.IsWhiteSpace(last)))
        {
            problems.Warn("tei-app-space", reading, "The reading begins or ends with white space.", "Put the space outside app, so that words neither run together nor stand apart.");
        }
    }

    private static IEnumerable<string> Witnesses(XElement reading) =>
        (reading.ValueOf("wit") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(pointer => pointer.TrimStart('#'));
}
