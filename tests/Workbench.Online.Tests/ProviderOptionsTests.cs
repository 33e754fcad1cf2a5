using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Xunit;

namespace Workbench.Online.Tests;

public class ProviderOptionsTests
{
    [Fact]
    public void Apertium_is_on_this_machine_unless_the_environment_says_otherwise()
    {
        Assert.Equal("http://127.0.0.1:2737", ProviderOptions.FromEnvironment("apertium", _ => null).Host);
        Assert.Equal("http://mt.example:8080", ProviderOptions.FromEnvironment("Apertium", Of(("WORKBENCH_APERTIUM_URL", "http://mt.example:8080/x"))).Host);
    }

    [Fact]
    public void A_key_comes_from_the_environment_and_never_prints()
    {
        var options = ProviderOptions.FromEnvironment("apertium", Of(("WORKBENCH_APERTIUM_KEY", " secret-1 ")));

        Assert.Equal("secret-1", options.Key!.Reveal());
        Assert.DoesNotContain("secret-1", options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_provider_is_answered_with_those_there_are()
    {
        var exception = Assert.Throws<InputException>(() => ProviderOptions.FromEnvironment("babelfish", _ => null));

        Assert.Contains("babelfish", exception.Message, StringComparison.Ordinal);
        Assert.All(ProviderCatalogue.Names, name => Assert.Contains(name, exception.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("127.0.0.1:2737")]
    [InlineData("/translate")]
    public void An_address_that_is_not_http_is_refused_by_the_name_of_its_variable(string address)
    {
        var exception = Assert.Throws<InputException>(() => ProviderOptions.FromEnvironment("apertium", Of(("WORKBENCH_APERTIUM_URL", address))));

        Assert.Contains("WORKBENCH_APERTIUM_URL", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_and_password_in_the_address_are_not_shown() =>
        Assert.Equal("http://mt.example", ProviderOptions.FromEnvironment("apertium", Of(("WORKBENCH_APERTIUM_URL", "http://anna:pass@mt.example/"))).Host);

    [Fact]
    public void A_key_that_cannot_be_one_is_refused_without_being_shown()
    {
        using var bench = new Bench();

        var exception = Assert.Throws<TranslationException>(() => bench.Open("apertium", new Uri("http://127.0.0.1:1"), "кл ю\nч"));

        Assert.Equal(TranslationFault.Key, exception.Fault);
        Assert.Contains("WORKBENCH_APERTIUM_KEY", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("кл", exception.ToString(), StringComparison.Ordinal);
    }

    private static Func<string, string?> Of(params (string Name, string Value)[] variables) =>
        name => variables.FirstOrDefault(variable => variable.Name == name).Value;
}
