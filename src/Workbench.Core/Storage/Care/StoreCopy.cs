using Workbench.Storage.Shelves;

namespace Workbench.Storage.Care;

/// <summary>Carries every record of a workspace into another store, whatever engine keeps either.</summary>
internal static class StoreCopy
{
    private static readonly string[] Small = [Keys.Work, Keys.Text, Keys.Alignment, Keys.Flag, Keys.Operation, Keys.Head, Keys.Counter];

    /// <returns>How many records were copied.</returns>
    public static int Run(IStore from, IStore to) => from.Read(source => to.Write(target =>
    {
        var copied = 0;
        foreach (var record in Small.SelectMany(kind => source.List(kind)).Concat(Children(source)))
        {
            target.Put(record with { Revision = 0 });
            copied++;
        }

        return copied;
    }));

    // Text by text and operation by operation, so that no more than one of them is in memory.
    private static IEnumerable<StoredRecord> Children(IReadSession source) =>
        source.List(Keys.Text).SelectMany(text => source.List(Keys.Unit, text.Id).Concat(source.List(Keys.Link, text.Id)))
            .Concat(source.List(Keys.Operation).SelectMany(operation => source.List(Keys.Image, operation.Id)));
}
