namespace Workbench.Translating;

/// <summary>Why a run of translation cannot go on.</summary>
public enum TranslationFault
{
    /// <summary>The key is missing, wrong or not allowed to do this.</summary>
    Key,

    /// <summary>The quota or the money is spent.</summary>
    Quota,

    /// <summary>The provider does not translate between these languages.</summary>
    Pair,

    /// <summary>The provider has no such model.</summary>
    Model,

    /// <summary>The provider refuses the request for another reason.</summary>
    Request,

    /// <summary>The provider cannot be reached, or does not answer in time.</summary>
    Network,

    /// <summary>The provider answers, but not with translations.</summary>
    Reply,
}
