using Workbench.Translating;

namespace Workbench.Online;

/// <summary>Where a provider is, how to be let in and what to tell it; from the environment, and changed by the caller with <c>with</c>.</summary>
/// <param name="Name">One of <see cref="ProviderCatalogue.Names"/>.</param>
/// <param name="Url">The service's base address, http or https.</param>
public sealed record ProviderOptions(string Name, Uri Url)
{
    public Secret? Key { get; init; }

    /// <summary>The second half of a key, where a provider has two halves (Amazon's secret access key).</summary>
    public Secret? SecretKey { get; init; }

    /// <summary>The data centre, location or resource region (Amazon, Azure, Google).</summary>
    public string? Region { get; init; }

    /// <summary>The model (OpenAI-compatible services, DeepL, Google).</summary>
    public string? Model { get; init; }

    /// <summary>The folder that pays (Yandex, with a user's token).</summary>
    public string? Folder { get; init; }

    /// <summary>The project that pays: with it Google is asked by version 3 of its protocol.</summary>
    public string? Project { get; init; }

    /// <summary>The shape of the protocol, where a server speaks several: <c>deepl</c> for Bergamot's.</summary>
    public string? Shape { get; init; }

    /// <summary>The name of a glossary that the provider keeps.</summary>
    public string? GlossaryName { get; init; }

    /// <summary>Terms that are sent with the texts.</summary>
    public TranslationGlossary? Glossary { get; init; }

    public Formality Formality { get; init; }

    /// <summary>How many units on either side are sent as context.</summary>
    public int ContextUnits { get; init; }

    public ProviderPace Pace { get; init; } = new();

    /// <summary>
    /// Reads <c>WORKBENCH_&lt;NAME&gt;_URL</c>, <c>_KEY</c>, <c>_SECRET</c>, <c>_REGION</c>, <c>_MODEL</c>, <c>_FOLDER</c>, <c>_PROJECT</c>, <c>_SHAPE</c>,
    /// <c>_GLOSSARY</c>, and the pace: <c>_RATE</c>, <c>_CHARACTERS</c>, <c>_PARALLEL</c>.
    /// </summary>
    /// <param name="variables">A variable's value, or null when it is not set.</param>
    /// <exception cref="InputException">There is no such provider, or a variable holds what it cannot.</exception>
    public static ProviderOptions FromEnvironment(string name, Func<string, string?> variables)
    {
        var kind = ProviderKind.Named(name);
        return new ProviderOptions(kind.Name, Address(VariableOf(kind.Name, "URL"), Read("URL") ?? kind.DefaultUrl(Read("KEY"), Read("REGION"))))
        {
            Key = Read("KEY") is { } key ? new Secret(key) : null,
            SecretKey = Read("SECRET") is { } secret ? new Secret(secret) : null,
            Region = Read("REGION"),
            Model = Read("MODEL"),
            Folder = Read("FOLDER"),
            Project = Read("PROJECT"),
            Shape = Read("SHAPE"),
            GlossaryName = Read("GLOSSARY"),
            Pace = ProviderPace.Read(part => (VariableOf(kind.Name, part), Read(part))),
        };

        string? Read(string part) =>
            variables(VariableOf(kind.Name, part))?.Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>The variable that holds a part of the options: <c>WORKBENCH_APERTIUM_URL</c>.</summary>
    public string Variable(string part) => VariableOf(Name, part);

    /// <summary>The variable that holds a part of the options of a provider.</summary>
    public static string VariableOf(string name, string part) => $"WORKBENCH_{name.ToUpperInvariant()}_{part}";

    /// <summary>Whether a part is set.</summary>
    internal bool Has(string part) => part switch
    {
        "KEY" => Key is not null,
        "SECRET" => SecretKey is not null,
        _ => Model is not null,
    };

    /// <summary>The address as messages show it: without path, query or user.</summary>
    public string Host => Url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <summary>What of these options decides the words of an answer, besides the protocol's own part.</summary>
    internal string Settings => string.Join(' ', new[]
    {
        Formality == Formality.Default ? null : $"formality-{Formality}",
        GlossaryName is null ? null : $"glossary-{GlossaryName}",
    }.OfType<string>());

    /// <summary>The address of a path below the base address.</summary>
    internal Uri At(string path) => new($"{Url.GetComponents(UriComponents.HttpRequestUrl & ~UriComponents.Query, UriFormat.UriEscaped).TrimEnd('/')}/{path}");

    /// <summary>The text with every key in it struck out: services quote what they were sent.</summary>
    internal string Redact(string text)
    {
        foreach (var key in new[] { Key, SecretKey }.OfType<Secret>().Select(secret => secret.Reveal()).Where(value => value.Length > 0))
        {
            text = text.Replace(key, "[key]", StringComparison.OrdinalIgnoreCase); // Hosts come back in small letters.
        }

        return text;
    }

    /// <exception cref="InputException">It is no http or https address.</exception>
    internal static Uri Address(string source, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : throw new InputException(source, "this is no http or https address.", "Write it as http://127.0.0.1:2737.");
}
