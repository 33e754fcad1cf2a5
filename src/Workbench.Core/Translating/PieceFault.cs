namespace Workbench.Translating;

/// <summary>Why a piece has no translation.</summary>
public enum PieceFault
{
    /// <summary>Larger than the provider takes, and not to be divided at a sentence end.</summary>
    TooLong,

    /// <summary>The answer has nothing for it: a wrong count, or an id that is missing.</summary>
    NotReturned,

    /// <summary>No text came back for a text that has letters.</summary>
    Empty,

    /// <summary>The source came back unchanged.</summary>
    Untranslated,

    /// <summary>HTML entities came back for plain text.</summary>
    MarkedUp,

    /// <summary>The provider could not translate this text, though it translates others.</summary>
    ServiceFault,

    /// <summary>The answer broke off each time: the text is asked for once more, after all others.</summary>
    Interrupted,

    /// <summary>The provider declines this text, such as by a content filter.</summary>
    Declined,
}
