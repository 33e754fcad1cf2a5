namespace Workbench.Online.Services;

/// <summary>What to do about a reply.</summary>
internal enum ReplyAction
{
    Done,

    /// <summary>Ask again, after the wait the service asked for or after a back-off.</summary>
    Retry,

    /// <summary>Ask again in smaller batches.</summary>
    Split,

    /// <summary>Stop and tell the user.</summary>
    Stop,
}
