namespace Workbench.Storage.Journal;

/// <summary>How a record was before an operation touched it; without a record it was absent.</summary>
internal sealed record BeforeImage(string Kind, string Id, StoredRecord? Record)
{
    public void Write(BinaryWriter output)
    {
        output.Write(Record is not null);
        output.Write(Kind);
        output.Write(Id);
        if (Record is not null)
        {
            output.Write(Record.Parent is not null);
            output.Write(Record.Parent ?? "");
            output.Write(Record.Order);
            output.Write(Record.Body.Length);
            output.Write(Record.Body.Span);
        }
    }

    public BeforeImage Under(JournalRename rename) => new(Kind, Renaming.IdUnder(Kind, Id, rename), Record is null ? null : Renaming.Under(Record, rename));

    public static BeforeImage Read(BinaryReader input)
    {
        var present = input.ReadBoolean();
        var (kind, id) = (input.ReadString(), input.ReadString());
        if (!present)
        {
            return new BeforeImage(kind, id, null);
        }

        var hasParent = input.ReadBoolean();
        var parent = input.ReadString();
        var order = input.ReadInt64();
        return new BeforeImage(kind, id, new StoredRecord(kind, id, hasParent ? parent : null, order, 0, input.ReadBytes(input.ReadInt32())));
    }
}
