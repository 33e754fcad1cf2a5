namespace Workbench.Storage.Served;

/// <summary>What a client asks of a served store: the first byte of each of its messages.</summary>
internal enum StoreRequest : byte
{
    Info = 1,
    Check = 2,
    BackUp = 3,
    Announce = 4,

    /// <summary>Begins a session that reads, which only <see cref="End"/> follows up: neither is answered.</summary>
    Read = 10,

    /// <summary>Begins a session that writes; not answered.</summary>
    Write = 11,
    End = 12,
    Commit = 13,
    Abandon = 14,

    Find = 20,
    List = 21,
    ListFrom = 22,
    Count = 23,
    Kinds = 24,
    FindAll = 25,
    Put = 30,

    /// <summary>A record put whose outcome the client knows: not answered.</summary>
    KnownPut = 31,
    Add = 32,
    Remove = 33,
    RemoveChildren = 34,

    /// <summary>A record removed that the client knows to be there: not answered.</summary>
    KnownRemove = 35,
}
