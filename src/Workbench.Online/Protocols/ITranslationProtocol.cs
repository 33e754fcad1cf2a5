using System.Collections.Immutable;
using System.Text.Json;
using Workbench.Online.Services;
using Workbench.Translating;
using Workbench.Works;

namespace Workbench.Online.Protocols;

/// <summary>The words of one service: how a batch is written, how an answer reads. Pure: it sends nothing.</summary>
internal interface ITranslationProtocol
{
    string Label { get; }

    string Variant { get; }

    ProviderCapabilities Capabilities { get; }

    ServicePace Pace => ServicePace.Unlimited;

    /// <summary>The codes this service has for two languages.</summary>
    LanguagePair PairOf(Language source, Language target) => new(source.Tag, target.Tag);

    HttpRequestMessage Write(TranslationBatch batch);

    /// <exception cref="JsonException">The body is no answer of this service.</exception>
    ImmutableArray<PieceResult> Read(string body, TranslationBatch batch);

    /// <summary>The code points of a batch that a price of characters is for: of the texts, and of what else is charged with them.</summary>
    long CharactersOf(TranslationBatch batch) => batch.Characters;

    /// <summary>What a good reply says that it bills; null when it does not say.</summary>
    BilledAmount? Billed(Reply reply) => null;

    Verdict Classify(Reply reply) => ReplyMatrix.Classify(reply);
}
