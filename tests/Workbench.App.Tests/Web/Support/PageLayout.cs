using Microsoft.Playwright;

namespace Workbench.App.Tests.Web.Support;

/// <summary>How a page stands at the width it has: nothing beside it, nothing over something else; on paper, ink on white.</summary>
internal static class PageLayout
{
    /// <summary>Pairs of pieces of text of which one covers a good part of the other; what only screen readers have, what is scrolled away within its frame, and what floats over the page on purpose is left out.</summary>
    private const string Overlaps =
        """
        () => {
          const clipped = element => {
            let box = null;
            for (let at = element; at && at !== document.body; at = at.parentElement) {
              const style = getComputedStyle(at);
              if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
                const own = at.getBoundingClientRect();
                box = box ? { left: Math.max(box.left, own.left), right: Math.min(box.right, own.right), top: Math.max(box.top, own.top), bottom: Math.min(box.bottom, own.bottom) } : own;
              }
            }
            return box;
          };
          const floats = element => {
            for (let at = element; at; at = at.parentElement) {
              if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
            }
            return false;
          };
          const pieces = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            const parent = node.parentElement;
            if (!node.data.trim() || parent.closest('.unseen, script, template, option, dialog:not([open]), [hidden], svg, sup') || !parent.checkVisibility() || floats(parent)) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            const box = clipped(parent);
            for (const rect of range.getClientRects()) {
              const cut = box ? { left: Math.max(rect.left, box.left), right: Math.min(rect.right, box.right), top: Math.max(rect.top, box.top), bottom: Math.min(rect.bottom, box.bottom) } : rect;
              if (cut.right - cut.left > 2 && cut.bottom - cut.top > 2) pieces.push({ left: cut.left, right: cut.right, top: cut.top, bottom: cut.bottom, node, text: node.data.trim().slice(0, 40) });
            }
          }
          pieces.sort((a, b) => a.top - b.top);
          const found = [];
          for (let i = 0; i < pieces.length; i++) {
            for (let j = i + 1; j < pieces.length && pieces[j].top < pieces[i].bottom; j++) {
              const [a, b] = [pieces[i], pieces[j]];
              if (a.node === b.node) continue;
              const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
              const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              const smaller = Math.min((a.right - a.left) * (a.bottom - a.top), (b.right - b.left) * (b.bottom - b.top));
              if (width > 1 && height > 1 && width * height > smaller / 3) found.push(`“${a.text}” and “${b.text}”`);
            }
          }
          return found.slice(0, 5);
        }
        """;

    private const string Pressed =
        "() => [...document.querySelectorAll('button, nav ul, select, textarea')].filter(e => e.checkVisibility() && e.getClientRects().length > 0).map(e => e.outerHTML.slice(0, 100))";

    private const string Moving =
        """
        () => [...document.querySelectorAll('*')].filter(element => {
          const style = getComputedStyle(element);
          return [style.transitionDuration, style.animationDuration].some(times => times.split(',').some(time => parseFloat(time) > 0)) || style.scrollBehavior === 'smooth';
        }).map(element => `moves: ${element.outerHTML.slice(0, 80)}`)
        """;

    private const string Focused =
        """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body) return ['', ''];
          const style = getComputedStyle(element);
          const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
          const box = element.getBoundingClientRect();
          const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0;
          return [[...document.querySelectorAll('*')].indexOf(element) + ' ' + element.outerHTML.slice(0, 120), String((outlined || style.boxShadow !== 'none') && inside)];
        }
        """;

    private const int TabsTried = 45;

    public static async Task<IEnumerable<string>> FaultsAsync(IPage page) =>
        [.. await SidewaysAsync(page), .. await page.EvaluateAsync<string[]>(Overlaps)];

    /// <summary>What is only there to be pressed, and what is not ink on white, when the page is printed.</summary>
    public static async Task<IEnumerable<string>> FaultsOnPaperAsync(IPage page)
    {
        var ground = await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
        return [.. await SidewaysAsync(page), .. ground == "rgb(255, 255, 255)" ? [] : new[] { $"printed on {ground}" }, .. await page.EvaluateAsync<string[]>(Pressed)];
    }

    public static async Task<IEnumerable<string>> MotionsAsync(IPage page) => await page.EvaluateAsync<string[]>(Moving);

    /// <summary>Goes through the page with the tabulator: where the focus is not seen, or stays where it was.</summary>
    public static async Task<IEnumerable<string>> FaultsOfFocusAsync(IPage page)
    {
        var faults = new List<string>();
        var before = "";
        for (var tabs = 0; tabs < TabsTried; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string[]>(Focused) is not [{ Length: > 0 } place, var isShown])
            {
                break;
            }

            faults.AddRange(isShown == "true" ? [] : [$"unseen focus: {place}"]);
            if (place == before)
            {
                faults.Add($"the focus stays: {place}");
                break;
            }

            before = place;
        }

        return faults;
    }

    private static async Task<string[]> SidewaysAsync(IPage page) =>
        await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth") ? ["scrolls sideways"] : [];
}
