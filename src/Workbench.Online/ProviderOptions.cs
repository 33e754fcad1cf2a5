namespace Workbench.Online;

/// <summary>Where a provider is and how to be let in; from the environment, and changed by the caller with <c>with</c>.</summary>
/// <param name="Name">One of <see cref="ProviderCatalogue.Names"/>.</param>
/// <param name="Url">The service's base address, http or https.</param>
public sealed record ProviderOptions(string Name, Uri Url)
{
    public Secret? Key { get; init; }

    /// <summary>The second half of a key, where a provider has two halves (Amazon's secret access key).</summary>
    public Secret? SecretKey { get; init; }

    /// <summary>The data centre or resource region (Amazon, Azure).</summary>
    public string? Region { get; init; }

    /// <summary>The model (OpenAI-compatible services, DeepL).</summary>
    public string? Model { get; init; }

    /// <summary>The folder that pays (Yandex, with a user's token).</summary>
    public string? Folder { get; init; }

    /// <summary>Reads <c>WORKBENCH_&lt;NAME&gt;_URL</c>, <c>_KEY</c>, <c>_SECRET</c>, <c>_REGION</c>, <c>_MODEL</c> and <c>_FOLDER</c>.</summary>
    /// <param name="variables">A variable's value, or null when it is not set.</param>
    /// <exception cref="InputException">There is no such provider, or the address is no http or https address.</exception>
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
        };

        string? Read(string part) =>
            variables(VariableOf(kind.Name, part))?.Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>The variable that holds a part of the options: <c>WORKBENCH_APERTIUM_URL</c>.</summary>
    public string Variable(string part) => VariableOf(Name, part);

    /// <summary>Whether a part is set.</summary>
    internal bool Has(string part) => part switch
    {
        "KEY" => Key is not null,
        "SECRET" => SecretKey is not null,
        _ => Model is not null,
    };

    /// <summary>The address as messages show it: without path, query or user.</summary>
    public string Host => Url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <summary>The address of a path below the base address.</summary>
    internal Uri At(string path) => new($"{Url.GetComponents(UriComponents.HttpRequestUrl & ~UriComponents.Query, UriFormat.UriEscaped).TrimEnd('/')}/{path}");

    /// <summary>The text with every key in it struck out: services quote what they were sent.</summary>
    internal string Redact(string text)
    {
        foreach (var key in new[] { Key, SecretKey }.OfType<Secret>().Select(secret => secret.Reveal()).Where(value => value.Length > 0))
        {
            text = text.Replace(key, "[key]", StringComparison.Ordinal);
        }

        return text;
    }

    /// <exception cref="InputException">It is no http or https address.</exception>
    internal static Uri Address(string source, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : throw new InputException(source, "this is no http or https address.", "Write it as http://127.0.0.1:2737.");

    private static string VariableOf(string name, string part) => $"WORKBENCH_{name.ToUpperInvariant()}_{part}";
}
