using System.Text;
using FsCheck.Fluent;
using Workbench.Storage.Tests.Support;
using Xunit;

namespace Workbench.Storage.Tests.Contract;

/// <summary>Any sequence of operations, with reopenings between, leaves what a plain dictionary would hold.</summary>
public abstract class StoreModelContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    private static readonly string[] Ids = ["a", "A", "\u0451", "\u0435", "b/1", "b/2"];
    private static readonly string?[] Parents = [null, "p", "P"];

    [Fact]
    public void Random_operations_equal_the_model()
    {
        var step = from action in Gen.Choose(0, 9)
                   from id in Gen.Elements(Ids)
                   from parent in Gen.Elements(Parents)
                   from order in Gen.Choose(-2, 2)
                   select new Step(action, id, parent, order);

        Prop.ForAll(step.ListOf().ToArbitrary(), steps => Agrees([.. steps])).HoldsFor(30);
    }

    private static bool Agrees(IReadOnlyList<Step> steps)
    {
        using var folder = new TemporaryFolder();
        var engine = new TEngine();
        var path = folder.At("store.db");
        var store = engine.Create(path);
        var model = new Dictionary<string, StoredRecord>(StringComparer.Ordinal);
        try
        {
            foreach (var (step, number) in steps.Select((s, i) => (s, i)))
            {
                if (step.Action == 9)
                {
                    store.Dispose();
                    store = engine.Open(path);
                }
                else
                {
                    store.Write(session => Apply(session, model, step, number));
                }
            }

            return Parents.All(parent => Told(store.Read(s => s.List("unit", parent))).SequenceEqual(Told(Expected(model, parent))));
        }
        finally
        {
            store.Dispose();
        }
    }

    private static bool Apply(IWriteSession session, Dictionary<string, StoredRecord> model, Step step, int number)
    {
        switch (step.Action)
        {
            case 0 or 1:
                model.Remove(step.Id);
                return session.Remove("unit", step.Id);
            case 2 when step.Parent is not null:
                foreach (var child in Expected(model, step.Parent).ToList())
                {
                    model.Remove(child.Id);
                }

                return session.RemoveChildren("unit", step.Parent) >= 0;
            default:
                var revision = model.GetValueOrDefault(step.Id)?.Revision ?? 0;
                var record = new StoredRecord("unit", step.Id, step.Parent, step.Order, revision, Encoding.UTF8.GetBytes($"{number}"));
                model[step.Id] = session.Put(record);
                return true;
        }
    }

    private static IEnumerable<StoredRecord> Expected(Dictionary<string, StoredRecord> model, string? parent) => model.Values
        .Where(r => parent is null || string.Equals(r.Parent, parent, StringComparison.Ordinal))
        .OrderBy(r => r.Order).ThenBy(r => r.Id, IdComparer.Instance);

    private static IEnumerable<string> Told(IEnumerable<StoredRecord> records) => records.Select(r => $"{Records.Content(r)}|{r.Revision}");

    private sealed record Step(int Action, string Id, string? Parent, int Order);
}
