using System.Text;
using Workbench.Importing;
using Workbench.Works;

namespace Workbench.Core.Tests.Importing;

/// <summary>Sources made in the test, and how to import them in a line.</summary>
internal static class Sources
{
    public const string Russian =
        "Старый мельник Ёлкин вышел на крыльцо, щурясь от утреннего солнца. «Что же, — сказал он внуку, — пора и за дело!» " +
        "Внук молча взял вёдра и пошёл к реке, где вода уже шумела под колесом. День обещал быть долгим, жарким и тихим.";

    public static SourceFile File(byte[] bytes, string name = "text.txt") => new(name, bytes);

    public static SourceFile Utf8(string text, string name = "text.txt") => new(name, Encoding.UTF8.GetBytes(text));

    public static byte[] Encode(string text, string encoding) =>
        CodePagesEncodingProvider.Instance.GetEncoding(encoding) is { } paged ? paged.GetBytes(text) : Encoding.GetEncoding(encoding).GetBytes(text);

    public static ImportResult Import(string text, UnitLayout layout = UnitLayout.Auto, string name = "text.txt") =>
        TextImporter.Import(Utf8(text, name), new ImportOptions { Layout = layout });

    public static string[] Texts(string text, UnitLayout layout = UnitLayout.Auto) => Texts(Import(text, layout).Document);

    public static string[] Texts(Document document) => [.. document.Units.Select(unit => unit.Text)];

    public static InputException Refused(SourceFile source, string? encoding = null) =>
        Xunit.Assert.Throws<InputException>(() => TextImporter.Import(source, new ImportOptions { Encoding = encoding }));
}
