using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Workbench.Benchmarks.Pages;

/// <summary>What a reader of the editor waits for, and what the page keeps.</summary>
internal sealed class EditorMeasure(IPage page, ServedWorkspace server, string work)
{
    // From the key to the frame after the row changed, and to the word that it is saved.
    private const string Watch = """
        () => {
          window.measured = [];
          window.saved = [];
          let pressed = 0;
          let unsaved = 0;
          document.addEventListener('keydown', event => pressed = unsaved = event.timeStamp, { capture: true });
          const editor = document.querySelector('.editor');
          new MutationObserver(() => {
            if (unsaved > 0 && editor.dataset.busy === undefined) {
              window.saved.push(performance.now() - unsaved);
              unsaved = 0;
            }
          }).observe(editor, { attributes: true, attributeFilter: ['data-busy'] });
          const rows = document.querySelector('.sheet-rows');
          new MutationObserver(() => {
            if (pressed > 0) {
              const from = pressed;
              pressed = 0;
              requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => window.measured.push(performance.now() - from); channel.port2.postMessage(0); });
            }
          }).observe(rows, { subtree: true, childList: true, attributes: true, attributeFilter: ['class', 'data-units', 'data-row'], characterData: true });
        }
        """;

    public async Task FirstVisitAsync(string when) => Tell($"first row visible, first visit, {when}", [await FirstRowAsync("edit?row=0", ".sheet .row")]);

    public async Task RunAsync(int rows, int presses)
    {
        Tell("first row visible, rows, first visit", [await FirstRowAsync("rows", ".rows .row")]);
        var visits = new List<double>();
        for (var visit = 1; visit <= 9; visit++)
        {
            visits.Add(await FirstRowAsync($"edit?row={rows * visit / 10}", ".sheet .row"));
        }

        Tell("first row visible, other visits", visits);
        Tell("a page of up to 100 rows from the server", await PagesAsync());
        string[] keys = ["a", "k", "m", "Enter", "Backspace", "Control+ArrowDown", "Control+z", "Control+y"];
        var pressed = new List<double>();
        foreach (var (key, at) in keys.Select((key, at) => (key, at)))
        {
            if (!IsStep(key))
            {
                await page.GotoAsync(new Uri(server.Address, $"w/{work}/edit?row={rows * (at + 1) / 10}").AbsoluteUri);
                await page.Locator(".editor[data-connected]").WaitForAsync();
                await page.EvaluateAsync(Watch);
            }

            var (times, saved) = await PressAsync(key, presses);
            pressed.AddRange(times);
            Tell($"key to painted result, {key}", times);
            Tell($"key to saved, {key}", saved);
        }

        Tell("key to painted result, all of them", pressed);
        await ScrollAsync(rows);
    }

    /// <summary>Undo and redo, of the edits made just before.</summary>
    private static bool IsStep(string key) => key is "Control+z" or "Control+y";

    private async Task<double> FirstRowAsync(string address, string row)
    {
        var watch = Stopwatch.StartNew();
        await page.GotoAsync(new Uri(server.Address, $"w/{work}/{address}").AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator(row).First.WaitForAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    private async Task<List<double>> PagesAsync()
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var times = new List<double>();
        foreach (var division in Enumerable.Range(1, 400))
        {
            using var answer = await client.GetAsync(new Uri($"w/{work}/rows?division={1 + (division / 20)}&page={1 + (division % 20)}", UriKind.Relative));
            if (answer.IsSuccessStatusCode)
            {
                times.Add(double.Parse(answer.Headers.GetValues("Server-Timing").Single()["page;dur=".Length..], CultureInfo.InvariantCulture));
            }
        }

        return times;
    }

    /// <summary>Presses a key in one row after the other; where the press is refused there, it does not count.</summary>
    private async Task<(List<double> Painted, List<double> Saved)> PressAsync(string key, int times)
    {
        var (measured, saved) = (new List<double>(), new List<double>());
        for (var press = 0; press < times; press++)
        {
            if (!IsStep(key) || press == 0)
            {
                await page.Locator(".sheet .cell:not(.original):not([data-units=''])").Nth(10 + press).FocusAsync();
            }

            await page.EvaluateAsync("() => { window.measured.length = window.saved.length = 0; }");
            await page.Keyboard.PressAsync(key);
            await page.WaitForFunctionAsync("() => window.measured.length > 0 || document.querySelector('[data-told].refused')", null, new() { Timeout = 30_000 });
            await page.WaitForFunctionAsync("() => document.querySelector('.editor').dataset.busy === undefined", null, new() { Timeout = 30_000 });
            var painted = await page.EvaluateAsync<double[]>("() => window.measured");
            measured.AddRange(painted.Take(1));
            saved.AddRange((await page.EvaluateAsync<double[]>("() => window.saved")).Take(painted.Length));
        }

        return (measured, saved);
    }

    private async Task ScrollAsync(int rows)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var before = await MemoryAsync(session);
        var watch = Stopwatch.StartNew();
        var most = await page.EvaluateAsync<int>("""
            async () => {
              const sheet = document.querySelector('.sheet');
              let most = 0;
              sheet.scrollTop = 0;
              const steps = Math.min(400, Math.ceil(sheet.scrollHeight / sheet.clientHeight));
              for (let step = 0; step <= steps; step++) {
                sheet.scrollTop = sheet.scrollHeight * step / steps;
                await new Promise(resolve => setTimeout(resolve, 60));
                most = Math.max(most, document.querySelectorAll('.sheet .row').length);
              }
              return most;
            }
            """);
        var after = await MemoryAsync(session);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work}: scrolled through {rows} rows in {watch.Elapsed.TotalSeconds:0} s: {before.Megabytes:0.0} to {after.Megabytes:0.0} MB, {before.Nodes} to {after.Nodes} nodes, never more than {most} rows; server {server.Megabytes} MB"));
    }

    private static async Task<(double Megabytes, long Nodes)> MemoryAsync(ICDPSession session)
    {
        await session.SendAsync("HeapProfiler.collectGarbage");
        await session.SendAsync("Performance.enable");
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(m => m.GetProperty("name").GetString()!, m => m.GetProperty("value").GetDouble());
        return (metrics["JSHeapUsedSize"] / (1 << 20), (long)metrics["Nodes"]);
    }

    private void Tell(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(times.Count == 0 ? $"{work}: {what}: nothing measured" : string.Create(
            CultureInfo.InvariantCulture, $"{work}: {what}: median {times[times.Count / 2]:0} ms, 95th percentile {times[(int)Math.Min(times.Count - 1, Math.Ceiling(times.Count * 0.95) - 1)]:0} ms, of {times.Count}"));
    }
}
