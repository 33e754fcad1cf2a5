using System.Reflection;
using Workbench.Storage.Memory;
using Workbench.Sqlite;
using Workbench.TestSupport;
using Xunit;

namespace Workbench.Storage.Tests.Contract;

public sealed class ContractTests
{
    /// <summary>Contracts an engine need not keep, with the reason.</summary>
    private static readonly Dictionary<(string Contract, Type Engine), string> Excused = new()
    {
        [(nameof(StoreFileContract<>), typeof(MemoryEngine))] = "It keeps no file.",
    };

    private static readonly Assembly Tests = typeof(ContractTests).Assembly;

    [Fact]
    public void Every_contract_is_tested_for_every_engine()
    {
        var contracts = Tests.GetTypes().Where(t => t is { IsAbstract: true, IsGenericTypeDefinition: true } && t.Name.Contains("Contract`", StringComparison.Ordinal));
        var tested = Tests.GetTypes()
            .Where(t => t is { IsAbstract: false, BaseType.IsGenericType: true })
            .Select(t => (t.BaseType!.GetGenericTypeDefinition(), t.BaseType.GetGenericArguments()[0]))
            .ToHashSet();

        var missing =
            from contract in contracts
            from engine in Engines()
            where !tested.Contains((contract, engine)) && !Excused.ContainsKey((contract.Name.Split('`')[0], engine))
            select $"{engine.Name} has no tests of {contract.Name}";

        Assert.Empty(missing);
        Assert.Contains(typeof(SqliteEngine), Engines());
    }

    [Fact]
    public void The_port_names_no_engine_type()
    {
        var port = typeof(IStore).Assembly.GetExportedTypes().Where(t => string.Equals(t.Namespace, typeof(IStore).Namespace, StringComparison.Ordinal));
        var named = port.SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)).SelectMany(Types).Distinct();

        Assert.All(named, type => Assert.True(IsNeutral(type), $"The port names {type}."));
        Assert.DoesNotContain(typeof(IStore).Assembly.GetReferencedAssemblies(), a => a.Name!.Contains("Sqlite", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Also of an engine that this build has not got, such as LiteDB where its package cannot be had.</summary>
    [Fact]
    public void Every_engine_in_the_sources_has_a_class_of_every_contract()
    {
        var contracts = Directory.GetFiles(Repository.PathTo("tests", "Workbench.Storage.Tests", "Contract"), "*Contract.cs").Select(Path.GetFileNameWithoutExtension);
        var tests = string.Concat(Directory.GetFiles(Repository.PathTo("tests", "Workbench.Storage.Tests", "Engines"), "*.cs").Select(File.ReadAllText));
        var engines = Directory.GetFiles(Repository.PathTo("src"), "*Engine.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains(": IStoreEngine", StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f)).ToList();

        Assert.Contains("LiteDbEngine", engines);
        var missing =
            from contract in contracts
            from engine in engines
            where !tests.Contains($": {contract}<{engine}>", StringComparison.Ordinal) && !Excused.Keys.Any(e => e.Contract == contract && e.Engine.Name == engine)
            select $"{engine} has no tests of {contract}";
        Assert.Empty(missing);
    }

    // The files beside the tests, not the references: an engine that no test names is not referenced by any.
    private static IEnumerable<Type> Engines() => Directory.GetFiles(AppContext.BaseDirectory, "Workbench.*.dll")
        .Select(file => Assembly.Load(Path.GetFileNameWithoutExtension(file)))
        .SelectMany(a => a.GetExportedTypes())
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IStoreEngine)));

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
        PropertyInfo property => [property.PropertyType],
        _ => [],
    };

    private static bool IsNeutral(Type type)
    {
        var plain = type.HasElementType ? type.GetElementType()! : type;
        return plain.IsGenericParameter
            || ((plain.Assembly == typeof(object).Assembly || plain.Assembly == typeof(IStore).Assembly || plain.Namespace!.StartsWith("System", StringComparison.Ordinal))
                && plain.GetGenericArguments().All(IsNeutral));
    }
}
