// The bar over a work is one stop of the tabulator; the arrow keys go along its cells.

export function startOverview() {
  document.addEventListener("keydown", event => {
    const bar = event.target.closest?.(".overview .bar");
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!bar || step === undefined) {
      return;
    }

    const cells = [...bar.querySelectorAll("a")];
    const next = cells[Math.min(cells.length - 1, Math.max(0, cells.indexOf(event.target) + step))];
    cells.forEach(cell => cell.tabIndex = cell === next ? 0 : -1);
    next.focus();
    event.preventDefault();
  });
}
