using System.Diagnostics;
using System.Globalization;
using System.Text;
using Workbench.Importing;

namespace Workbench.Benchmarks.Importing;

/// <summary>How fast plain text comes in, and how much memory that takes, over text made up here.</summary>
internal static class ImportBenchmark
{
    private const int Megabyte = 1 << 20;

    private static readonly (string Name, bool IsWrapped, string Words)[] Texts =
    [
        ("English, a paragraph a line", false, English),
        ("English, hard-wrapped", true, English),
        ("Russian, a paragraph a line", false, Russian),
    ];

    /// <summary>Each text in a process of its own, as a user imports it.</summary>
    public static int Run(int megabytes)
    {
        for (var text = 0; text < Texts.Length; text++)
        {
            using var process = Process.Start("dotnet", [typeof(ImportBenchmark).Assembly.Location, "import", megabytes.ToString(CultureInfo.InvariantCulture), text.ToString(CultureInfo.InvariantCulture)]);
            process.WaitForExit();
        }

        return 0;
    }

    public static int RunOne(int megabytes, int text)
    {
        var (name, wrapped, words) = Texts[text];
        var bytes = Text(megabytes, wrapped, words.Split(' '));
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var watch = Stopwatch.StartNew();
        var most = 0L;
        int units;
        using (new Timer(_ => most = Math.Max(most, Environment.WorkingSet), null, 0, 20))
        {
            units = TextImporter.Import(new SourceFile("text.txt", bytes), new ImportOptions()).Document.Units.Length;
        }

        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {bytes.Length / Megabyte} MB  {units} units  {bytes.Length / seconds / Megabyte:F0} MB/s  working set at most {most / (double)bytes.Length:F1} times the file"));
        return 0;
    }

    private const string English = "the old miller came out upon the porch and looked for a long while at the river which had risen in the night It rained.";
    private const string Russian = "старый мельник вышел на крыльцо и долго смотрел на реку которая поднялась за ночь и стояла почти вровень со ступенями Шёл дождь.";

    private static byte[] Text(int megabytes, bool wrapped, string[] words)
    {
        var text = new StringBuilder();
        var bytes = new MemoryStream(megabytes * Megabyte);
        for (int word = 7, line = 0; bytes.Length < (long)megabytes * Megabyte; word = (word * 31 + 11) % 1_000_003)
        {
            var next = words[word % words.Length];
            text.Append(next).Append(' ');
            line += next.Length + 1;
            if (line > (wrapped ? 66 : 500))
            {
                text.Append(wrapped && word % 9 == 0 ? "\n\n" : "\n");
                line = 0;
            }

            if (text.Length > 1 << 16)
            {
                bytes.Write(Encoding.UTF8.GetBytes(text.ToString()));
                text.Clear();
            }
        }

        return bytes.ToArray();
    }
}
