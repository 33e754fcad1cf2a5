namespace Workbench.Storage.Served;

/// <summary>Carries what a store throws over the wire, so that the client throws the same.</summary>
internal static class StoreFault
{
    private const string Conflict = "conflict";
    private const string Damaged = "damaged";
    private const string ReadOnly = "read-only";
    private const string Argument = "argument";
    private const string Other = "other";

    /// <summary>Whether it is the answer to one call: the session goes on after it, if the client wants to.</summary>
    public static bool IsAnswer(Exception fault) => fault is StoreException or ArgumentException;

    public static void Write(StoreWire wire, Exception fault)
    {
        switch (fault)
        {
            case StoreConflictException conflict:
                wire.Write(Conflict);
                wire.Write(conflict.Kind);
                wire.Write(conflict.Id);
                wire.Write(conflict.Expected);
                break;
            case StoreDamagedException damaged:
                wire.Write(Damaged);
                wire.Write(damaged.Path);
                wire.Write(damaged.Problem);
                break;
            default:
                wire.Write(fault is StoreReadOnlyException ? ReadOnly : fault is ArgumentException ? Argument : Other);
                wire.Write(fault.Message);
                break;
        }
    }

    public static Exception Read(StoreWire wire) => wire.ReadText() switch
    {
        Conflict => new StoreConflictException(wire.ReadText(), wire.ReadText(), wire.ReadLong()),
        Damaged => new StoreDamagedException(wire.ReadText(), wire.ReadText()),
        ReadOnly => new StoreReadOnlyException(wire.ReadText()),
        Argument => new ArgumentException(wire.ReadText()),
        Other => new StoreException(wire.ReadText()),
        _ => StoreWire.Garbled(),
    };
}
