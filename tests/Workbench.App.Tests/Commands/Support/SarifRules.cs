using System.Text.Json;
using Xunit;

namespace Workbench.App.Tests.Commands.Support;

/// <summary>The rules of the schema of SARIF 2.1.0 (OASIS, sarif-schema-2.1.0.json) for the objects that the lint writes: which members each may and must have, and of what kind.</summary>
internal static class SarifRules
{
    private static readonly Dictionary<string, (string[] Required, Dictionary<string, Action<JsonElement>> Members)> Objects = new(StringComparer.Ordinal)
    {
        ["sarifLog"] = (["version", "runs"], new() { ["$schema"] = IsUri, ["version"] = IsOneOf("2.1.0"), ["runs"] = ArrayOf("run") }),
        ["run"] = (["tool"], new() { ["tool"] = Is("tool"), ["columnKind"] = IsOneOf("utf16CodeUnits", "unicodeCodePoints"), ["artifacts"] = ArrayOf("artifact"), ["results"] = ArrayOf("result") }),
        ["tool"] = (["driver"], new() { ["driver"] = Is("toolComponent") }),
        ["toolComponent"] = (["name"], new() { ["name"] = IsText, ["version"] = IsText, ["rules"] = ArrayOf("reportingDescriptor") }),
        ["reportingDescriptor"] = (["id"], new() { ["id"] = IsText, ["shortDescription"] = Is("message"), ["fullDescription"] = Is("message"), ["defaultConfiguration"] = Is("reportingConfiguration") }),
        ["reportingConfiguration"] = ([], new() { ["level"] = IsLevel }),
        ["artifact"] = ([], new() { ["location"] = Is("artifactLocation") }),
        ["artifactLocation"] = ([], new() { ["uri"] = IsUri, ["index"] = IsAtLeast(0) }),
        ["result"] = (["message"], new()
        {
            ["ruleId"] = IsText, ["ruleIndex"] = IsAtLeast(0), ["level"] = IsLevel, ["message"] = Is("message"), ["locations"] = ArrayOf("location"), ["relatedLocations"] = ArrayOf("location"),
            ["partialFingerprints"] = IsTexts, ["baselineState"] = IsOneOf("new", "unchanged", "updated", "absent"), ["suppressions"] = ArrayOf("suppression"), ["properties"] = _ => { },
        }),
        ["message"] = (["text"], new() { ["text"] = IsText }),
        ["location"] = ([], new() { ["physicalLocation"] = Is("physicalLocation"), ["logicalLocations"] = ArrayOf("logicalLocation") }),
        ["physicalLocation"] = (["artifactLocation"], new() { ["artifactLocation"] = Is("artifactLocation"), ["region"] = Is("region") }),
        ["region"] = (["startLine"], new() { ["startLine"] = IsAtLeast(1) }),
        ["logicalLocation"] = ([], new() { ["fullyQualifiedName"] = IsText }),
        ["suppression"] = (["kind"], new() { ["kind"] = IsOneOf("inSource", "external"), ["status"] = IsOneOf("accepted", "underReview", "rejected"), ["justification"] = IsText }),
    };

    public static void AssertValid(JsonElement log)
    {
        Is("sarifLog")(log);
        foreach (var run in log.GetProperty("runs").EnumerateArray())
        {
            var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
            var artifacts = run.GetProperty("artifacts").EnumerateArray().Select(a => a.GetProperty("location").GetProperty("uri").GetString()).ToList();
            Assert.Equal(rules.Count, rules.Distinct().Count());
            Assert.Equal(artifacts.Count, artifacts.Distinct().Count());
            foreach (var result in run.GetProperty("results").EnumerateArray())
            {
                Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]);
                foreach (var place in result.GetProperty("locations").EnumerateArray().Concat(result.GetProperty("relatedLocations").EnumerateArray()).Select(l => l.GetProperty("physicalLocation").GetProperty("artifactLocation")))
                {
                    Assert.Equal(place.GetProperty("uri").GetString(), artifacts[place.GetProperty("index").GetInt32()]);
                }
            }
        }
    }

    private static Action<JsonElement> Is(string kind) => json =>
    {
        var (required, members) = Objects[kind];
        Assert.Equal(JsonValueKind.Object, json.ValueKind);
        Assert.All(required, name => Assert.True(json.TryGetProperty(name, out _), $"A {kind} has no {name}."));
        foreach (var member in json.EnumerateObject())
        {
            Assert.True(members.TryGetValue(member.Name, out var check), $"A {kind} may not have {member.Name}.");
            check(member.Value);
        }
    };

    private static Action<JsonElement> ArrayOf(string kind) => json => Assert.All(json.EnumerateArray(), Is(kind));

    private static Action<JsonElement> IsOneOf(params string[] words) => json => Assert.Contains(json.GetString(), words);

    private static Action<JsonElement> IsAtLeast(int least) => json => Assert.InRange(json.GetInt32(), least, int.MaxValue);

    private static void IsLevel(JsonElement json) => IsOneOf("none", "note", "warning", "error")(json);

    private static void IsText(JsonElement json) => Assert.False(string.IsNullOrWhiteSpace(json.GetString()));

    private static void IsTexts(JsonElement json) => Assert.All(json.EnumerateObject(), member => IsText(member.Value));

    private static void IsUri(JsonElement json) => Assert.True(Uri.IsWellFormedUriString(json.GetString(), UriKind.RelativeOrAbsolute), $"{json} is no URI reference.");
}
