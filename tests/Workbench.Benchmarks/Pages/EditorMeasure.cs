using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Workbench.Benchmarks.Pages;

/// <summary>What a reader of the editor waits for, and what the page keeps.</summary>
internal sealed class EditorMeasure(IPage page, Uri server, string work)
{
    // From the key to the frame after the row changed and the answer was told.
    private const string Watch = """
        () => {
          window.measured = [];
          let pressed = 0;
          document.addEventListener('keydown', event => pressed = event.timeStamp, { capture: true });
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

    public async Task RunAsync(int rows, int presses)
    {
        Tell("first row visible, first visit", [await FirstRowAsync(0)]);
        var visits = new List<double>();
        for (var visit = 1; visit <= 7; visit++)
        {
            visits.Add(await FirstRowAsync(rows * visit / 8));
        }

        Tell("first row visible, other visits", visits);
        Tell("100 rows from the server", await HundredRowsAsync());
        await page.GotoAsync(new Uri(server, $"w/{work}/edit?row={rows / 2}").AbsoluteUri);
        await page.Locator(".editor[data-connected]").WaitForAsync();
        await page.EvaluateAsync(Watch);
        foreach (var key in new[] { "a", "k", "Enter", "Control+z" })
        {
            Tell($"key to painted result, {key}", await PressAsync(key, presses / 4));
        }

        await ScrollAsync(rows);
    }

    private async Task<double> FirstRowAsync(int row)
    {
        var watch = Stopwatch.StartNew();
        await page.GotoAsync(new Uri(server, $"w/{work}/edit?row={row}").AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator(".sheet .row").First.WaitForAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    private async Task<List<double>> HundredRowsAsync()
    {
        using var client = new HttpClient { BaseAddress = server };
        var times = new List<double>();
        for (var number = 1; number <= 8; number++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await client.GetAsync(new Uri($"w/{work}/rows?page={number}", UriKind.Relative));
            await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        return times;
    }

    private async Task<List<double>> PressAsync(string key, int times)
    {
        await page.EvaluateAsync("() => { window.measured.length = 0; }");
        var cell = page.Locator(".sheet .cell.state-draft").First;
        await cell.FocusAsync();
        for (var press = 0; press < times; press++)
        {
            await page.Keyboard.PressAsync(key);
            await page.WaitForFunctionAsync($"() => window.measured.length > {press}", null, new() { Timeout = 15_000 });
            if (key != "Control+z")
            {
                await page.Keyboard.PressAsync("ArrowDown");
                await page.EvaluateAsync($"() => {{ window.measured.length = {press + 1}; }}");
            }
        }

        return [.. await page.EvaluateAsync<double[]>("() => window.measured")];
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
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work}: scrolled through {rows} rows in {watch.Elapsed.TotalSeconds:0} s: {before.Megabytes:0.0} to {after.Megabytes:0.0} MB, {before.Nodes} to {after.Nodes} nodes, never more than {most} rows; server {Process.GetCurrentProcess().WorkingSet64 >> 20} MB"));
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
