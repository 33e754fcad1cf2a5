using System.Text.Json.Serialization;
using Workbench.Storage.Journal;

namespace Workbench.Storage.Shelves;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(WorkRecord))]
[JsonSerializable(typeof(TextRecord))]
[JsonSerializable(typeof(UnitRecord))]
[JsonSerializable(typeof(AlignmentRecord))]
[JsonSerializable(typeof(LinkRecord))]
[JsonSerializable(typeof(WordsRecord))]
[JsonSerializable(typeof(FlagRecord))]
[JsonSerializable(typeof(BackTranslationRecord))]
[JsonSerializable(typeof(TermRecord))]
[JsonSerializable(typeof(DismissalRecord))]
[JsonSerializable(typeof(JournalRecord))]
[JsonSerializable(typeof(JournalHead))]
[JsonSerializable(typeof(RestoredRecord))]
internal sealed partial class CodecJson : JsonSerializerContext;
